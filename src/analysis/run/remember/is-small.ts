import { innerSteps } from '../../../inner-steps';
import type { TraceStep } from '../call-site';

/** Parts that are written out each time; what repeats itself without end is not. */
const MOST_COPIED = 2_000;

/** Whether steps have few parts: they are written out for each call to which their run is told. */
export function isSmall(steps: readonly TraceStep[]): boolean {
  const pending = [...steps];
  for (let step = pending.pop(), count = 1; step; step = pending.pop(), count++) {
    if (count > MOST_COPIED) return false;
    pending.push(...innerSteps(step));
  }
  return true;
}
