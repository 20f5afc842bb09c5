import type { Range } from '../../src/domain';

const Z_P90 = 1.2815515655446004;

/** From the 10th percentile of a lognormal to its 90th, with its mean. */
export function lognormalRange(median: number, sigma: number): Range {
  return { low: median * Math.exp(-Z_P90 * sigma), likely: median * Math.exp(sigma ** 2 / 2), high: median * Math.exp(Z_P90 * sigma) };
}
