import type { JoinMode } from '../../domain';
import { expectedMax } from '../distributions/expected-max';
import type { Moment } from './moment';
import type { Case } from './path-pruning';

/** The end of several that run at once: the last of them, or the first. */
export function together(which: Case, ends: readonly Moment[], mode: JoinMode): { mean: number; variance: number } {
  const times = ends.map((end) => end.now);
  if (mode === 'race') return { mean: Math.min(...times), variance: 0 };
  const isFixed = which !== 'likely' || ends.every((end) => end.variance === 0);
  if (isFixed) return { mean: Math.max(...times), variance: 0 };
  return expectedMax(ends.map(({ now, variance }) => ({ mean: now, variance })));
}
