import type { TraceStep } from '../../run/call-site';
import type { Reach } from '../../run/steps/awaited-call';

/** Rounds of a loop over a list that the code fixes, such as a table of routes: what ends with leaving it, as `return` and `break` do, happens in one of them at most. */
export class Rounds {
  /** What may be left within a round. */
  private inner = new Set<number>();

  /** Visits what is written out once per item. */
  within(reach: Reach, visit: (reach: Reach) => void): void {
    const outer = this.inner;
    this.inner = new Set();
    visit({ ...reach, perItem: true, around: reach.perItem });
    this.inner = outer;
  }

  noteInner(id: number): void {
    this.inner.add(id);
  }

  inOrder(steps: readonly TraceStep[], reach: Reach): Reach {
    return reach.perItem && !reach.around && this.leavesLoop(steps) ? { ...reach, perItem: false } : reach;
  }

  /** What fails may be tried again in the next round, unless a failure leaves the loop as well. */
  tried(step: TraceStep & { kind: 'try' }, reach: Reach): Reach {
    return step.handler && !this.leavesLoop([step.handler]) ? { ...reach, around: reach.perItem } : reach;
  }

  /** A throw may be caught in the round. */
  private leavesLoop(steps: readonly TraceStep[]): boolean {
    return steps.some((step) => (step.kind === 'exit' ? step.to !== 0 && !this.inner.has(step.to) : step.kind === 'sequence' && this.leavesLoop(step.steps)));
  }
}
