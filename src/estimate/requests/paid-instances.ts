import { normalCdf } from '../distributions/normal-cdf';
import { normalDensity } from '../distributions/normal-density';
import { paidInstance } from './paid-instance';
import type { PaidFrom } from './paid-instance';

/** Up to here the distribution is summed number by number. */
const MOST_SUMMED = 30;
/** Deviations on either side of the mean that are looked at: less than a millionth is beyond. */
const SPREAD = 5;

/**
 * Mean number of instances that have no request in progress and are paid all the same. `load`: requests in progress; `further`: what whole steps, a least time
 * or the time until sleep add to it; each instance takes `concurrency` requests, the next one those that find all others full. Where n requests or fewer have been
 * in progress, P(N ≤ n), more come at a rate in proportion to P(N = n) / P(N ≤ n): a time paid from the end of the last request is over if none came in it, one paid from
 * the beginning ends once by itself. Within 10 % of simulations (1 to 80 requests at a time, 0.02 to 14 in progress, times of a tenth of a request to 360 of them).
 */
export function paidInstances(load: number, further: number, concurrency: number, from: PaidFrom): number {
  if (load <= 0 || further <= 0) return 0;
  return load <= MOST_SUMMED ? summed(load, further, concurrency, from) : smooth(load, further, concurrency, from);
}

function summed(load: number, further: number, concurrency: number, from: PaidFrom): number {
  const most = load + SPREAD * Math.sqrt(load) + SPREAD;
  let [exactly, atMost, sum] = [Math.exp(-load), 0, 0];
  for (let n = 0; n <= most; n++) {
    atMost += exactly;
    if (n % concurrency === 0) sum += paidInstance(exactly, atMost, further, from);
    exactly *= load / (n + 1);
  }
  return sum;
}

/** With the normal distribution, at every instance or at a third of its deviation. */
function smooth(load: number, further: number, concurrency: number, from: PaidFrom): number {
  const deviation = Math.sqrt(load);
  const step = Math.max(concurrency, deviation / 3);
  let sum = 0;
  for (let n = Math.max(0, Math.ceil((load - SPREAD * deviation) / step) * step); n <= load + SPREAD * deviation; n += step) {
    const atMost = normalCdf(n + 0.5 - load, deviation);
    if (atMost > 0) sum += paidInstance(normalDensity(n - load, deviation), atMost, further, from);
  }
  return (sum * step) / concurrency;
}
