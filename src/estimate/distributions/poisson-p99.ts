import { normalQuantiles } from './normal-quantiles';

/** Above it the terms are too many to add up, and the normal expansion is exact to less than one in a million. */
const LARGE_MEAN = 1e6;

/** Smallest n with P(N <= n) >= 99 %, for N Poisson with this mean. */
export function poissonP99(mean: number): number {
  if (mean <= 0) return 0;
  return mean > LARGE_MEAN ? expandedP99(mean) : summedP99(mean);
}

/** Cornish-Fisher expansion to the skewness: mean + z sqrt(mean) + (z^2 - 1)/6, with the continuity correction. */
function expandedP99(mean: number): number {
  const z = normalQuantiles.p99;
  return Math.ceil(mean + z * Math.sqrt(mean) + (z * z - 1) / 6 - 0.5);
}

function summedP99(mean: number): number {
  const probability = 0.99;
  let n = Math.floor(mean);
  let term = Math.exp(n * Math.log(mean) - mean - logFactorial(n));
  let cumulative = sumDown(term, n, mean);
  if (cumulative >= probability) {
    while (n > 0 && cumulative - term >= probability) {
      cumulative -= term;
      term *= n / mean;
      n--;
    }
    return n;
  }
  while (cumulative < probability && term > 0) {
    n++;
    term *= mean / n;
    cumulative += term;
  }
  return n;
}

/** P(N <= n): the terms fall from the mode downwards, so the sum ends early. */
function sumDown(termAtMode: number, mode: number, mean: number): number {
  let sum = 0;
  let term = termAtMode;
  for (let n = mode; n >= 0 && term > sum * 1e-17; n--) {
    sum += term;
    term *= n / mean;
  }
  return sum;
}

/** ln n!, exact by summing for small n, Stirling's series above. */
function logFactorial(n: number): number {
  if (n < 32) {
    let sum = 0;
    for (let k = 2; k <= n; k++) sum += Math.log(k);
    return sum;
  }
  const x = n + 1;
  const square = x * x;
  return (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + (1 / 12 - (1 / 360 - 1 / 1260 / square) / square) / x;
}
