import type { FunctionRules } from '../domain';
import { coldMonth } from './cold-month';
import { coldTable } from './cold-table';
import { defaults } from './defaults';
import { hourlyWeights } from './hourly-weights';

const hoursPerMonth = 730;

/** Cold starts of a month at any number of requests, for one handler's duration and peak. */
export function coldStarts(rules: FunctionRules, durationMs: number, peakToMean: number): (requestsPerMonth: number) => number {
  const steady = coldTable(durationMs / 1000, rules.keepAliveSeconds);
  const weights = hourlyWeights(peakToMean);
  return (requestsPerMonth) => coldMonth({
    hourlyRequestsPerSecond: weights.map((weight) => (weight * requestsPerMonth) / (hoursPerMonth * 3600)),
    durationMs, keepAliveSeconds: rules.keepAliveSeconds, recycleSeconds: rules.recycleSeconds, deploysPerMonth: defaults.deploysPerMonth,
  }, steady).coldPerMonth;
}
