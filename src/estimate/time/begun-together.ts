import type { JoinMode } from '../../domain';
import type { Moment } from './moment';
import { together } from './together';

/** One way through some of the branches that begin at one moment. */
export interface BegunTogether {
  /** Where the next branch begins, with what those before it began and tested. */
  at: Moment;
  /** How long each of them takes. */
  ends: Moment[];
}

/** The same way when one branch more has come to its end. */
export function withBranch({ now }: Moment, ends: readonly Moment[], end: Moment): BegunTogether {
  return { at: { ...end, now, variance: 0 }, ends: [...ends, { ...end, now: end.now - now }] };
}

/** Where all of the branches have come to their end. `variance`: of the time at which they began, ms². */
export function endOf({ at, ends }: BegunTogether, mode: JoinMode, variance: number): Moment {
  const length = together(ends.map((end) => ({ mean: end.now, variance: end.variance })), mode);
  return { now: at.now + length.mean, variance: variance + length.variance, weight: at.weight, done: at.done, spread: at.spread, taken: at.taken };
}
