import { erf } from './erf';

/** P(X ≤ x) of a normal distribution around 0. */
export function normalCdf(x: number, deviation: number): number {
  return 0.5 * (1 + erf(x / (deviation * Math.SQRT2)));
}
