import { busyInstances } from './busy-instances';
import { paidInstance } from './paid-instance';
import type { PaidFrom } from './paid-instance';
import { paidInstances } from './paid-instances';

/**
 * Mean number of instances that are busy or paid all the same: the sum of busy-instances.ts and paid-instances.ts, here of one and the same distribution,
 * instance by instance, so that it does not fall when the load rises and hardly any instance ever sleeps. Far above what one instance takes, where that
 * is slow, the two are added: they grow by more than they differ.
 */
export function lastingInstances(load: number, further: number, concurrency: number, from: PaidFrom): number {
  const deviation = Math.sqrt(load);
  if (load <= 0 || deviation > 3 * concurrency) return busyInstances(load, concurrency) + paidInstances(load, further, concurrency, from);
  const first = Math.max(0, Math.floor(load - 9 * deviation - 9));
  const last = Math.ceil(load + 9 * deviation + 9);
  const begin = first === 0 ? Math.exp(-load) : 1;
  let total = 0;
  for (let [n, exactly] = [first, begin]; n <= last; n++) {
    total += exactly;
    exactly *= load / (n + 1);
  }
  // Those that begin at fewer requests are always busy.
  let sum = Math.ceil(first / concurrency);
  for (let [n, exactly, atMost] = [first, begin, 0]; n <= last; n++) {
    atMost += exactly;
    if (n % concurrency === 0) sum = sum + 1 - atMost / total + paidInstance(exactly / total, atMost / total, Math.max(0, further), from);
    exactly *= load / (n + 1);
  }
  return sum;
}
