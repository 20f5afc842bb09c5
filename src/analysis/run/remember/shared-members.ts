import { noteBefore, takeBack, type Journal, type Variables } from './journal';
import { placeOf } from './place-of';
import { UNDEFINED, type Value } from '../values/value';

/** A member of an object that all handlers share, and what it holds. */
export interface Held {
  place: string;
  value: Value;
}

/** Calls that are not compared after the first of which what is held could not be; twice as many after each further one in a row, up to the most. */
const FIRST_PAUSE = 4;
const LONGEST_PAUSE = 64;

/**
 * What the handler that runs has left in objects and variables that all handlers share: `this.isConnected = true`, `client ??= new Client()`.
 * Whoever is called later may find it there.
 */
export class SharedMembers {
  /** By place and name, what the modules left there. */
  private readonly written: Journal = new Map();
  private readonly ofModules = new WeakSet<Variables>();
  private pause = 0;
  private left = 0;

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

  /** Whether what is held was too much to be compared with just now, and is likely to be still: to find that out for each call takes as long as many of them. */
  isTooMuch(): boolean {
    return this.left > 0 && this.left-- > 0;
  }

  /** What is held was compared, or there is too much of it. */
  wasCompared(isComparable: boolean): void {
    this.pause = isComparable ? 0 : Math.min(LONGEST_PAUSE, Math.max(FIRST_PAUSE, this.pause * 2));
    this.left = this.pause;
  }

  /** Everything is as the modules left it, until the answer is called. */
  asModulesLeftThem(): () => void {
    const own = takeBack(this.written);
    return () => void takeBack(own);
  }

  restart(): void {
    this.written.clear();
    [this.pause, this.left] = [0, 0];
  }
}
