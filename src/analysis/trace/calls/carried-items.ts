import type { AwaitedCall, CountedItems } from '../../../domain';
import { assumedShares } from '../../../assumed-shares';
import { innerSteps } from '../../../inner-steps';
import { onAverage } from '../../io/sent-items';
import type { CallSite, TraceStep } from '../../run/call-site';

type Times = ReadonlyMap<CountedItems, number>;

const NONE: Times = new Map();
/** Of a way that no request is expected to take. */
const LEAST_TIMES = 1e-9;

/** What the calls at one place carry on average. How many calls have the same items says nothing: a run that is told again makes its call once more. */
export class CarriedItems {
  private readonly of = new Map<AwaitedCall, Set<CountedItems>>();
  private readonly known = new Map<TraceStep, Times>();

  add(call: AwaitedCall, { items }: CallSite): void {
    if (items) this.of.set(call, (this.of.get(call) ?? new Set()).add(items));
  }

  /** Once all are added that `steps` make. */
  settle(steps: TraceStep): void {
    if (this.of.size === 0) return;
    const times = this.timesIn(steps);
    for (const [call, all] of this.of) call.items = onAverage([...all], (items) => Math.max(LEAST_TIMES, times.get(items) ?? 1));
  }

  /** How many times a request makes the calls that carry them. */
  private timesIn(step: TraceStep): Times {
    let times = this.known.get(step);
    if (!times) this.known.set(step, (times = this.find(step)));
    return times;
  }

  private find(step: TraceStep): Times {
    if (step.kind === 'call') return step.call.items ? new Map([[step.call.items, 1]]) : NONE;
    const sum = new Map<CountedItems, number>();
    for (const [index, inner] of innerSteps(step).entries()) {
      for (const [items, times] of this.timesIn(inner)) sum.set(items, (sum.get(items) ?? 0) + times * timesOf(step, index));
    }
    return sum.size > 0 ? sum : NONE;
  }
}

/** How many times a step takes one of those that it is made of. */
function timesOf(step: TraceStep, index: number): number {
  if (step.kind === 'loop') return step.iterations.likely;
  if (step.kind === 'try' && step.handler && index === 1) return assumedShares.error;
  return step.kind === 'branch' ? step.arms[index]!.probability : 1;
}
