import { expectedMax } from '../distributions/expected-max';
import type { Length } from './length';

/**
 * Length of a loop whose rounds take so long each: one after another (1), all at once (0), or so many at once, where one that ends lets the next begin.
 * The last of those that are at once ends it: E[max]. With as many waiting behind them as `waves` says it is within 15 % of a simulation (3 to 10 of
 * 6 to 100 rounds at once, lognormal with σ 0.1 to 1).
 */
export function loopLength({ now, variance }: Length, count: number, concurrency: number): Length {
  const atOnce = concurrency === 0 ? count : Math.min(concurrency, count);
  if (atOnce <= 1) return { now: now * count, variance: variance * count };
  const waves = count / atOnce;
  const slowest = variance > 0 ? expectedMax([{ mean: now, variance, copies: atOnce }]) : { mean: now, variance };
  return { now: Math.max(now * Math.ceil(waves), now * (waves - 1) + slowest.mean), variance: variance * (waves - 1) + slowest.variance };
}
