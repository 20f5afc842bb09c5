/** Quantiles of the standard normal distribution. */
export const normalQuantiles = { p90: 1.2815515655446004, p95: 1.6448536269514722, p99: 2.3263478740408408 } as const;
