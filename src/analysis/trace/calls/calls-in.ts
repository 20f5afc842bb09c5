import { innerSteps } from '../../../inner-steps';
import type { CallSite, TraceStep } from '../../run/call-site';

/** Every call of the steps, and in how many places. */
export function callsIn(root: TraceStep, visible = (step: TraceStep): TraceStep => step): Map<CallSite, number> {
  const counts = new Map<CallSite, number>();
  const pending = [root];
  for (let step = pending.pop(); step; step = pending.pop()) {
    if (step.kind === 'call') counts.set(step.call, (counts.get(step.call) ?? 0) + 1);
    else pending.push(...innerSteps(visible(step)));
  }
  return counts;
}
