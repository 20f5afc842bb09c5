import type { JoinMode } from '../../domain';
import { expectedMax } from '../distributions/expected-max';
import type { Moments } from '../distributions/moments';

/** The end of several that run at once, ms: the last of them, or the first. */
export function together(ends: readonly Moments[], mode: JoinMode): Moments {
  const [first] = ends;
  if (!first || ends.length === 1) return first ?? { mean: 0, variance: 0 };
  const times = ends.map(({ mean }) => mean);
  if (mode === 'race') return { mean: Math.min(...times), variance: 0 };
  if (ends.every(({ variance }) => variance === 0)) return { mean: Math.max(...times), variance: 0 };
  return expectedMax(ends);
}
