import { mulberry32 } from '../../src/estimate/distributions/mulberry32';
import { Agenda, exponential } from './simulated-loop';

export interface SimulatedFunctions {
  requestsPerSecond: number;
  durationSeconds: number;
  keepAliveSeconds: number;
  requests: number;
  seed: number;
}

/** Environments of one function, event by event: one request each, the one used last goes first, idle ones end after the keep-alive time; exponential durations. */
export function simulatedFunctions({ requestsPerSecond, durationSeconds, keepAliveSeconds, requests, seed }: SimulatedFunctions): { coldShare: number; meanConcurrency: number; p99Concurrency: number } {
  const [arrivals, durations] = [mulberry32(seed), mulberry32(seed + 1_000_003)];
  const busy = new Agenda<undefined>();
  const idleSince: number[] = [];
  const secondsAt: number[] = [];
  let [now, cold] = [0, 0];
  const pass = (to: number) => {
    secondsAt[busy.size] = (secondsAt[busy.size] ?? 0) + to - now;
    now = to;
  };
  for (let request = 0; request < requests; request++) {
    const arrival = now + exponential(arrivals, 1 / requestsPerSecond);
    while (busy.next <= arrival) {
      pass(busy.next);
      idleSince.push(busy.take().at);
    }
    pass(arrival);
    while (idleSince.length > 0 && idleSince[0]! < now - keepAliveSeconds) idleSince.shift();
    if (idleSince.pop() === undefined) cold++;
    busy.add(now + exponential(durations, durationSeconds), undefined);
  }
  return { coldShare: cold / requests, ...concurrencyOf(secondsAt, now) };
}

function concurrencyOf(secondsAt: readonly number[], total: number): { meanConcurrency: number; p99Concurrency: number } {
  let [mean, passed, p99] = [0, 0, 0];
  for (const [concurrency, seconds = 0] of secondsAt.entries()) {
    mean += (concurrency * seconds) / total;
    if (passed < 0.99 * total) p99 = concurrency;
    passed += seconds;
  }
  return { meanConcurrency: mean, p99Concurrency: p99 };
}
