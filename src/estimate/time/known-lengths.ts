import type { Case } from './path-pruning';

/** Expected time of a step and its variance, ms and ms². */
export interface Length {
  now: number;
  variance: number;
}

/** Characters of keys; then all are forgotten. */
const MAX_KEPT = 8_000_000;

/** Lengths of closed steps by what decides them: handlers of one project have most of their steps in common. */
export class KnownLengths {
  private readonly known = new Map<string, Partial<Record<Case, Length>>>();
  private kept = 0;

  get(key: string, which: Case): Length | undefined {
    return this.known.get(key)?.[which];
  }

  set(key: string, which: Case, length: Length): void {
    const before = this.known.get(key);
    if (before) before[which] = length;
    else this.add(key, { [which]: length });
  }

  private add(key: string, lengths: Partial<Record<Case, Length>>): void {
    this.kept += key.length;
    if (this.kept > MAX_KEPT) {
      this.known.clear();
      this.kept = key.length;
    }
    this.known.set(key, lengths);
  }
}
