import type { Mark } from './mark';
import type { Happening, Orders } from './orders';

interface Timer {
  happening: Happening;
  run: () => void;
}

/** Less than any latency that is typed. */
const LITTLE_MS = 1e-6;

/** What is due at some moment: what is due first happens first, unless the path has it come behind something else. */
export class Timers {
  private readonly pending = new Map<number, Timer>();
  private readonly happened = new Map<number, Happening>();

  constructor(private readonly orders: Orders) {}

  begin(id: number, mark: Mark, run: () => void): number {
    this.pending.set(id, { happening: this.orders.begun(id, mark), run });
    return id;
  }

  /** What is called off might have happened before, and what happened might have been called off. */
  cancel(id: number): void {
    const timer = this.pending.get(id);
    if (timer) this.orders.contest(this.orders.now, timer.happening);
    else this.orders.contest(this.happened.get(id));
    this.pending.delete(id);
  }

  /** The earliest; of several at one time the one that was begun first. */
  takeFirst(): Timer | undefined {
    for (;;) {
      let first: Timer | undefined;
      for (const timer of this.pending.values()) if (!first || timer.happening.mark.ms < first.happening.mark.ms) first = timer;
      if (!first) return undefined;
      const behind = this.pending.get(this.orders.due(first.happening) ?? 0);
      if (!behind) {
        this.pending.delete(first.happening.id);
        this.happened.set(first.happening.id, first.happening);
        return first;
      }
      // On this path it takes a little longer than the other one.
      first.happening.mark = { ...first.happening.mark, ms: behind.happening.mark.ms + LITTLE_MS };
    }
  }
}
