/** Nobody misses figures that come within so long, in ms. */
const PATIENCE_MS = 1_000;
/** More is told after so much of the time that has passed again, */
const SHARE_OF_PASSED = 0.5;
/** and after so many times what telling took: it holds up the rest by a fifth at most. */
const TIMES_OF_TELLING = 4;

/** When what is known of a project is told while the rest of it is still followed. Times are in ms, of one clock. */
export class PartTimes {
  private due: number;
  private began: number;

  constructor(private readonly startedAt: number, private readonly now = () => performance.now()) {
    this.began = startedAt;
    this.due = startedAt + PATIENCE_MS;
  }

  /** `isWholeWish`: all that was wished for first is known, just now. */
  isDue(isWholeWish: boolean): boolean {
    const now = (this.began = this.now());
    return now >= this.due || (isWholeWish && now >= this.startedAt + PATIENCE_MS);
  }

  /** What was due is told. */
  told(): void {
    const now = this.now();
    this.due = now + Math.max(SHARE_OF_PASSED * (now - this.startedAt), TIMES_OF_TELLING * (now - this.began));
  }
}
