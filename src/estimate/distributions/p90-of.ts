import type { Moments } from './moments';
import { normalQuantiles } from './normal-quantiles';

/** Nine of ten take no longer, ms: of a duration taken as a lognormal with its mean and variance. */
export function p90Of({ mean, variance }: Moments): number {
  const square = Math.log1p(variance / mean ** 2);
  return mean * Math.exp(normalQuantiles.p90 * Math.sqrt(square) - square / 2);
}
