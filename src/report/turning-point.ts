import type { BreakEven } from '../domain';
import { LEAST_TRAFFIC } from '../estimate/curves/break-even';

/** Turning points nearer than this factor are one: an estimate does not tell them apart. */
const NEAR = 1.1;

/**
 * Which of two options is cheaper, by requests a month: `always` the first or the second one, or the second one from `from` on: for good (`once`),
 * for good only from `to` on (`several`), or not at the most traffic (`stretch`).
 */
export type TurningPoint =
  | { kind: 'always'; cheaper: 'first' | 'second'; from?: undefined }
  | { kind: 'once' | 'stretch'; from: number }
  | { kind: 'several'; from: number; to: number };

/** What the turning point of a pair of options means. */
export function turningPoint({ requestsPerMonth: from, stableRequestsPerMonth: to }: BreakEven): TurningPoint {
  if (from === undefined) return { kind: 'always', cheaper: 'first' };
  if (to === undefined) return { kind: 'stretch', from };
  if (to <= LEAST_TRAFFIC) return { kind: 'always', cheaper: 'second' };
  return to > from * NEAR ? { kind: 'several', from, to } : { kind: 'once', from };
}
