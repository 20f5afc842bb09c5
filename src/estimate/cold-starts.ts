import type { FunctionRules } from '../domain';
import { coldMonth } from './cold-month';
import { coldTable } from './cold-table';
import { defaults } from './defaults';
import type { HourlyTraffic } from './hourly-traffic';

const hoursPerMonth = 730;
const perDecade = 6;
const points = perDecade * 12 + 1;
const grid = Array.from({ length: points }, (_, index) => 10 ** (index / perDecade));
const known = new Map<string, ColdStarts>();
const knownAtMost = 1000;

/** Cold starts of a month at a number of requests. */
type ColdStarts = (requestsPerMonth: number) => number;

/**
 * Cold starts of one handler by its requests per month: six points to a decade from one to 10^12, straight lines between them.
 * They can become fewer when traffic grows; where INIT would fall by more than the requests themselves add, it is held up, for one more
 * request never makes a bill smaller. Durations within 5 % of one another share a table, which is less than the model knows (its cold share
 * is within 19 %), and is kept.
 */
export function coldStarts(rules: FunctionRules, durationMs: number, traffic: HourlyTraffic, initMs: number): ColdStarts {
  const [alikeMs, alikeInitMs] = [alike(durationMs), alike(initMs)];
  const key = `${alikeMs} ${alikeInitMs} ${traffic.key} ${rules.keepAliveSeconds} ${rules.recycleSeconds}`;
  const answer = known.get(key) ?? tabulated(rules, alikeMs, traffic, alikeMs / alikeInitMs);
  if (known.size >= knownAtMost) known.clear();
  known.set(key, answer);
  return answer;
}

function alike(ms: number): number {
  return 1.05 ** Math.round(Math.log(Math.max(0.001, ms)) / Math.log(1.05));
}

/** `fallPerRequest`: cold starts that one more request may save. The steps of `alike` are left as a reserve. */
function tabulated({ keepAliveSeconds, recycleSeconds }: FunctionRules, durationMs: number, { weights }: HourlyTraffic, fallPerRequest: number): ColdStarts {
  const steady = coldTable(durationMs / 1000, keepAliveSeconds);
  const counts = grid.map((requestsPerMonth) => coldMonth({
    hourlyRequestsPerSecond: weights.map((weight) => (weight * requestsPerMonth) / (hoursPerMonth * 3600)),
    durationMs, keepAliveSeconds, recycleSeconds, deploysPerMonth: defaults.deploysPerMonth,
  }, steady).coldPerMonth);
  for (let index = 1; index < points; index++) counts[index] = Math.max(counts[index]!, counts[index - 1]! - (0.9 * fallPerRequest * (grid[index]! - grid[index - 1]!)));
  return (requestsPerMonth) => {
    if (requestsPerMonth <= 1) return Math.max(0, requestsPerMonth);
    const index = Math.min(points - 2, Math.floor(Math.log10(requestsPerMonth) * perDecade));
    const share = (requestsPerMonth - grid[index]!) / (grid[index + 1]! - grid[index]!);
    return Math.min(requestsPerMonth, counts[index]! + share * (counts[index + 1]! - counts[index]!));
  };
}
