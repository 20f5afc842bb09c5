import { isLasting } from './is-lasting';
import type { Variables } from './journal';
import { placeOf } from './place-of';
import { UNDEFINED, type Value } from '../value';

/** A place that all handlers share, and what it holds. */
export interface Held {
  place: string;
  value: Value;
  /** A variable of a module: who looks at it is known, so that it does not matter to others. */
  isVariable: boolean;
}

/**
 * What the handler that runs has left in objects and variables that all handlers share: `this.isConnected = true`, `client ??= new Client()`.
 * Whoever is called later may find it there.
 */
export class SharedMembers {
  private readonly written = new Map<Variables, Set<string>>();
  private readonly ofModules = new WeakSet<Variables>();

  noteVariable(variables: Variables, name: string): void {
    this.ofModules.add(variables);
    this.note(variables, name);
  }

  note(members: Variables, name: string): void {
    const names = this.written.get(members);
    if (names) names.add(name);
    else this.written.set(members, new Set([name]));
  }

  /** All that the members of objects hold, and of variables what belongs to this handler alone. */
  *held(): Iterable<Held> {
    for (const [members, names] of this.written) {
      const isVariable = this.ofModules.has(members);
      for (const name of names) {
        const value = members.get(name) ?? UNDEFINED;
        if (!isVariable || !isLasting(value)) yield { place: placeOf(members, name), value, isVariable };
      }
    }
  }

  restart(): void {
    this.written.clear();
  }
}
