import { normalQuantiles } from './normal-quantiles';

/** A latency in ms, lognormal between its median and its 99th percentile. */
export interface Lognormal {
  sigma: number;
  mean: number;
  variance: number;
  p95: number;
}

/** The lognormal with this median and 99th percentile; a constant where p99 is not above the median. */
export function lognormal(p50: number, p99: number): Lognormal {
  const sigma = p50 > 0 && p99 > p50 ? Math.log(p99 / p50) / normalQuantiles.p99 : 0;
  const mean = p50 * Math.exp(sigma ** 2 / 2);
  return { sigma, mean, variance: mean ** 2 * Math.expm1(sigma ** 2), p95: p50 * Math.exp(normalQuantiles.p95 * sigma) };
}
