import type { TraceStep } from '../../run/call-site';

/** Whether only the first of several is waited for. */
export function isRace(step: TraceStep & { kind: 'parallel' }): boolean {
  return step.mode === 'race' && step.branches.length > 1;
}
