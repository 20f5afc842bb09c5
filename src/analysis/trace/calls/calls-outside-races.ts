import type { CallSite, TraceStep } from '../../run/call-site';
import { callsIn } from './calls-in';
import { isRace } from './is-race';

/** Calls that are not only waited for until something else comes first. */
export function callsOutsideRaces(root: TraceStep): ReadonlySet<CallSite> {
  return new Set(callsIn(root, (step) => (step.kind === 'parallel' && isRace(step) ? { kind: 'sequence', steps: [] } : step)).keys());
}
