import type { Range, Step } from '../domain';

/** How often one request makes each call: the fewest, the expected and the most times, exits not counted. */
export function callCounts(body: Step, calls: number): Range[] {
  const counts = Array.from({ length: calls }, (): Range => ({ low: 0, likely: 0, high: 0 }));
  add(body, { low: 1, likely: 1, high: 1 }, counts);
  return counts;
}

function add(step: Step, times: Range, counts: Range[]): void {
  switch (step.kind) {
    case 'call': {
      const count = counts[step.call];
      if (count) Object.assign(count, { low: count.low + times.low, likely: count.likely + times.likely, high: count.high + times.high });
      return;
    }
    case 'sequence':
      for (const inner of step.steps) add(inner, times, counts);
      return;
    case 'parallel':
      for (const branch of step.branches) add(branch, times, counts);
      return;
    case 'loop':
      add(step.body, { low: times.low * step.iterations.low, likely: times.likely * step.iterations.likely, high: times.high * step.iterations.high }, counts);
      return;
    case 'branch':
      for (const arm of step.arms) add(arm.body, { low: 0, likely: times.likely * arm.probability, high: times.high }, counts);
      return;
    case 'scope':
    case 'start':
      add(step.body, times, counts);
      return;
    case 'try':
      add(step.body, times, counts);
      if (step.finalizer) add(step.finalizer, times, counts);
      return;
    default:
      return;
  }
}
