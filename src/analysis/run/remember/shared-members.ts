import { noteBefore, takeBack, type Journal, type Variables } from './journal';
import { placeOf } from './place-of';
import { UNDEFINED, type Value } from '../values/value';

/** A member of an object that all handlers share, and what it holds. */
export interface Held {
  place: string;
  value: Value;
}

/**
 * What the handler that runs has left in objects and variables that all handlers share: `this.isConnected = true`, `client ??= new Client()`.
 * Whoever is called later may find it there.
 */
export class SharedMembers {
  /** By place and name, what the modules left there. */
  private readonly written: Journal = new Map();
  private readonly ofModules = new WeakSet<Variables>();

  noteVariable(variables: Variables, name: string): void {
    this.ofModules.add(variables);
    this.note(variables, name);
  }

  note(members: Variables, name: string): void {
    noteBefore(this.written, members, name, members.get(name));
  }

  /** All that the members of objects hold. Who looks at a variable is known, so that it does not matter to others. */
  *held(): Iterable<Held> {
    for (const [members, names] of this.written) {
      if (this.ofModules.has(members)) continue;
      for (const name of names.keys()) yield { place: placeOf(members, name), value: members.get(name) ?? UNDEFINED };
    }
  }

  /** Everything is as the modules left it, until the answer is called. */
  asModulesLeftThem(): () => void {
    const own = takeBack(this.written);
    return () => void takeBack(own);
  }

  restart(): void {
    this.written.clear();
  }
}
