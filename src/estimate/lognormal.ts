/** A latency in ms, lognormal between its median and its 99th percentile. */
export interface Lognormal {
  sigma: number;
  mean: number;
  variance: number;
  p95: number;
}

/** Standard normal quantiles of .95 and .99. */
const z95 = 1.64485;
const z99 = 2.32635;

/** The lognormal with this median and 99th percentile; a constant where p99 is not above the median. */
export function lognormal(p50: number, p99: number): Lognormal {
  const sigma = p50 > 0 && p99 > p50 ? Math.log(p99 / p50) / z99 : 0;
  const mean = p50 * Math.exp(sigma ** 2 / 2);
  return { sigma, mean, variance: mean ** 2 * Math.expm1(sigma ** 2), p95: p50 * Math.exp(z95 * sigma) };
}
