import { placeKey } from '../../run/steps/awaited-call';
import type { TraceStep } from '../../run/call-site';
import { callsIn } from './calls-in';

/** Calls that the abstract run sees, outside of `catch`, and following the paths does not. What a service is asked at one place is one call, whatever either knows of it. */
export function missesCalls(body: TraceStep, paths: TraceStep): boolean {
  const seen = new Set([...callsIn(paths).keys()].map(placeKey));
  return [...callsIn(body, (step) => (step.kind === 'try' ? { ...step, handler: undefined } : step)).keys()].some((call) => call.service !== 'sleep' && !call.cpu && !seen.has(placeKey(call)));
}
