import type { Case } from './cost-model';
import type { HandlerKind } from './handler-groups';

/**
 * Wait and CPU of one request of a handler, in ms. One that would take longer than the handler's own time limit, or `longestSeconds` of a service, ends there
 * with the same part of both, in a container as on Lambda: else the longest case would compare a request that one home stops with all of it in the other.
 * A typed or published duration is taken as it stands.
 */
export function timeOfRequest({ profile, timeoutSeconds = Infinity, durationMs }: HandlerKind, of: Case, longestSeconds = Infinity): { waitMs: number; cpuMs: number } {
  const [waitMs, cpuMs] = [profile.ioWaitMs[of], profile.cpuMs[of]];
  const part = durationMs === undefined ? Math.min(1, (Math.min(timeoutSeconds, longestSeconds) * 1000) / (waitMs + cpuMs)) : 1;
  return part < 1 ? { waitMs: waitMs * part, cpuMs: cpuMs * part } : { waitMs, cpuMs };
}
