import type { Moments } from './moments';

/** The lognormal with this mean and variance: its logarithm has the mean `mu` and the deviation `sigma`. */
export function lognormalOf({ mean, variance }: Moments): { mu: number; sigma: number } {
  const square = Math.log1p(variance / mean ** 2);
  return { mu: Math.log(mean) - square / 2, sigma: Math.sqrt(square) };
}
