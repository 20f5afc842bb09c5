import type { Advice, Handler } from '../../domain';

interface Kept {
  users: string;
  advice: readonly Advice[];
}

/** Advice on the files of the last time. Handlers that are described anew are other ones, so whoever reaches a file are the same only while nothing that they reach has changed. */
export class KeptAdvice {
  private files = new Map<string, Kept>();
  private next = new Map<string, Kept>();
  private readonly numbers = new WeakMap<Handler, number>();
  private last = 0;

  /** What was said of a file when the same handlers ran it; else `keep`, which takes what is found now. */
  find(file: string, users: readonly Handler[]): { known: readonly Advice[] } | { keep(advice: readonly Advice[]): void } {
    const signature = this.signature(users);
    // `next`: what was found before the last time was given up.
    const kept = [this.files.get(file), this.next.get(file)].find((one) => one?.users === signature);
    if (!kept) return { keep: (advice) => void this.next.set(file, { users: signature, advice }) };
    this.next.set(file, kept);
    return { known: kept.advice };
  }

  /** Everything was looked at: what is left of the time before is forgotten. */
  end(): void {
    this.files = this.next;
    this.next = new Map();
  }

  /** Equal for the same handlers in the same order: their count and two hashes. */
  private signature(users: readonly Handler[]): string {
    let [one, other] = [7, 11];
    for (const user of users) {
      const number = this.numberOf(user);
      one = (Math.imul(one, 31) + number) | 0;
      other = (Math.imul(other, 65_599) ^ number) | 0;
    }
    return `${users.length}:${one}:${other}`;
  }

  /** A handler is described as it was, and its code is not what it was. */
  renew(handler: Handler): void {
    this.numbers.delete(handler);
  }

  private numberOf(handler: Handler): number {
    let number = this.numbers.get(handler);
    if (number === undefined) this.numbers.set(handler, (number = ++this.last));
    return number;
  }
}
