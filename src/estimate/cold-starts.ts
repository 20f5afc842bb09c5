import type { FunctionRules } from '../domain';
import { coldMonth } from './cold-month';
import { coldTable } from './cold-table';
import { defaults } from './defaults';
import type { HourlyTraffic } from './hourly-traffic';

const hoursPerMonth = 730;
const perDecade = 6;
const points = perDecade * 12 + 1;
const known = new Map<string, ColdStarts>();
const knownAtMost = 1000;

/** Cold starts of a month at a number of requests. */
type ColdStarts = (requestsPerMonth: number) => number;

/**
 * Cold starts of one handler by its requests per month: six points to a decade from one to 10^12, straight lines between them on log scales.
 * Durations within 5 % of one another share a table, which is less than the model knows (its cold share is within 19 %), and is kept.
 */
export function coldStarts(rules: FunctionRules, durationMs: number, traffic: HourlyTraffic): ColdStarts {
  const alikeMs = 1.05 ** Math.round(Math.log(Math.max(0.001, durationMs)) / Math.log(1.05));
  const key = `${alikeMs} ${traffic.key} ${rules.keepAliveSeconds} ${rules.recycleSeconds}`;
  const answer = known.get(key) ?? tabulated(rules, alikeMs, traffic);
  if (known.size >= knownAtMost) known.clear();
  known.set(key, answer);
  return answer;
}

function tabulated({ keepAliveSeconds, recycleSeconds }: FunctionRules, durationMs: number, { weights }: HourlyTraffic): ColdStarts {
  const steady = coldTable(durationMs / 1000, keepAliveSeconds);
  const month = (requestsPerMonth: number) => coldMonth({
    hourlyRequestsPerSecond: weights.map((weight) => (weight * requestsPerMonth) / (hoursPerMonth * 3600)),
    durationMs, keepAliveSeconds, recycleSeconds, deploysPerMonth: defaults.deploysPerMonth,
  }, steady).coldPerMonth;
  const logs = Array.from({ length: points }, (_, index) => Math.log(month(10 ** (index / perDecade))));
  return (requestsPerMonth) => {
    if (requestsPerMonth <= 1) return Math.max(0, requestsPerMonth);
    const position = Math.log10(requestsPerMonth) * perDecade;
    const index = Math.min(points - 2, Math.floor(position));
    return Math.min(requestsPerMonth, Math.exp(logs[index]! + (position - index) * (logs[index + 1]! - logs[index]!)));
  };
}
