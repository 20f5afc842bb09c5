import { normalCdf } from '../distributions/normal-cdf';
import { normalDensity } from '../distributions/normal-density';

/** Up to here the distribution is summed number by number. */
const MOST_SUMMED = 30;
/** Deviations on either side of the mean that are looked at: less than a millionth is beyond. */
const SPREAD = 5;

/**
 * Mean number of instances that have no request in progress while the billing step that their last one began is not over. `load`: requests in
 * progress; `further`: what whole steps add to it; each instance takes `concurrency` requests, the next one those that find all others full. An instance
 * is not paid for where so few requests have been in progress for so long: P(N ≤ n) without a step above n meanwhile. Within 17 % of a simulation (1 to 20
 * requests at a time, 0.1 to 30 in progress, of 20 and 200 ms in steps of 100 ms).
 */
export function paidInstances(load: number, further: number, concurrency: number): number {
  if (load <= 0 || further <= 0) return 0;
  return load <= MOST_SUMMED ? summed(load, further, concurrency) : smooth(load, further, concurrency);
}

function summed(load: number, further: number, concurrency: number): number {
  const most = load + SPREAD * Math.sqrt(load) + SPREAD;
  let [exactly, atMost, sum] = [Math.exp(-load), 0, 0];
  for (let n = 0; n <= most; n++) {
    atMost += exactly;
    if (n % concurrency === 0) sum += paid(exactly, atMost, further);
    exactly *= load / (n + 1);
  }
  return sum;
}

/** With the normal distribution, at every instance or at a third of its deviation. */
function smooth(load: number, further: number, concurrency: number): number {
  const deviation = Math.sqrt(load);
  const step = Math.max(concurrency, deviation / 3);
  let sum = 0;
  for (let n = Math.max(0, Math.ceil((load - SPREAD * deviation) / step) * step); n <= load + SPREAD * deviation; n += step) {
    const atMost = normalCdf(n + 0.5 - load, deviation);
    if (atMost > 0) sum += paid(normalDensity(n - load, deviation), atMost, further);
  }
  return (sum * step) / concurrency;
}

function paid(exactly: number, atMost: number, further: number): number {
  return -atMost * Math.expm1((-further * exactly) / atMost);
}
