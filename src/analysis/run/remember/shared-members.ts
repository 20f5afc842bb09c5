import { noteBefore, takeBack, type Journal, type Variables } from './journal';
import type { Recording } from './recording';
import { peek, watch } from './watched-members';

/**
 * What the handler that runs has left in objects and variables that all handlers share: `this.isConnected = true`, `client ??= new Client()`.
 * Whoever is called later may find it there: from the first write on, it is noted who asks for members of such an object.
 */
export class SharedMembers {
  /** By place and name, what the modules left there. */
  private readonly written: Journal = new Map();
  private readonly numbers = new WeakMap<Variables, number>();
  /** Objects whose members are watched. */
  watched = 0;
  /** Number of the last one among them that this handler has written into: what ran before it was watched may have looked there unnoticed. */
  newest = 0;

  /** `innermost`: of the runs that are under way. */
  constructor(private readonly innermost: () => Recording | undefined) {}

  /** Before a member of an object is written that all handlers share. */
  noteMember(members: Variables, name: string): void {
    if (!this.numbers.has(members)) {
      this.numbers.set(members, ++this.watched);
      watch(members, this.noteLook);
    }
    this.noteLook(members, name);
    this.note(members, name);
  }

  private readonly noteLook = (members: Variables, name?: string): void => {
    if (name === undefined) this.innermost()?.noteNames(members);
    else this.innermost()?.note(members, name, peek(members, name));
  };

  /** Whether a later call finds what this run found. */
  stillFits(recording: Recording): boolean {
    return this.newest <= recording.watched && recording.fits();
  }

  note(variables: Variables, name: string): void {
    this.newest = Math.max(this.newest, this.numbers.get(variables) ?? 0);
    noteBefore(this.written, variables, name, peek(variables, name));
  }

  /** Everything is as the modules left it, until the answer is called. */
  asModulesLeftThem(): () => void {
    const own = takeBack(this.written);
    return () => void takeBack(own);
  }

  restart(): void {
    this.written.clear();
    this.newest = 0;
  }
}
