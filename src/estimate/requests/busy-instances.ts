/**
 * Mean number of instances with at least one request in progress, when each takes `concurrency` requests and the next one begins only when
 * all are full: E⌈N / c⌉ with N Poisson of mean `load` (Little's law). One request each is the load itself; without a limit it is 1 - e^-load.
 */
export function busyInstances(load: number, concurrency: number): number {
  if (load <= 0) return 0;
  if (concurrency <= 1) return load;
  const deviation = Math.sqrt(load);
  if (deviation > 3 * concurrency) return load / concurrency + (concurrency - 1) / (2 * concurrency);
  const from = Math.max(0, Math.floor(load - 9 * deviation - 9));
  const to = Math.ceil(load + 9 * deviation + 9);
  let weight = from === 0 ? Math.exp(-load) : 1;
  let total = 0;
  let sum = 0;
  for (let n = from; n <= to; n++) {
    if (weight > 1e200) [weight, total, sum] = [weight / 1e200, total / 1e200, sum / 1e200];
    total += weight;
    sum += weight * Math.ceil(n / concurrency);
    weight *= load / (n + 1);
  }
  return sum / total;
}
