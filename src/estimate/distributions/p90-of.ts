import { lognormalOf } from './lognormal-of';
import type { Moments } from './moments';
import { normalQuantiles } from './normal-quantiles';

/** Nine of ten take no longer, ms: of a duration taken as a lognormal with its mean and variance. */
export function p90Of(moments: Moments): number {
  const { sigma } = lognormalOf(moments);
  return moments.mean * Math.exp(normalQuantiles.p90 * sigma - sigma ** 2 / 2);
}
