import type { FunctionRules } from '../../domain';
import { coldMonth } from './cold-month';
import { coldTable } from './cold-table';
import { defaults } from '../defaults';
import type { HourlyTraffic } from '../traffic/hourly-traffic';

const hoursPerMonth = 730;
/** Durations and INIT times within it share a table. */
const step = 1.05;
const perDecade = 6;
const points = perDecade * 12 + 1;
const grid = Array.from({ length: points }, (_, index) => 10 ** (index / perDecade));
/** Tables of one service's environments and one shape of traffic, by duration alone and with INIT. */
interface Tables {
  counts: Map<number, number[]>;
  heldUp: Map<number, ColdStarts>;
}

const known = new Map<string, Tables>();
let tabulatedSoFar = 0;
const knownAtMost = 20_000;

/** Cold starts of a month at a number of requests. */
export type ColdStarts = (requestsPerMonth: number) => number;

/**
 * Cold starts of one handler by its requests per month: six points to a decade from one to 10^12, straight lines between them.
 * They can become fewer when traffic grows; where INIT would fall by more than the requests themselves add, it is held up, for one more
 * request never makes a bill smaller. Durations within 5 % of one another share a table, which is less than the model knows (its cold share
 * is within 19 %), and is kept.
 */
export function coldStarts(rules: FunctionRules, traffic: HourlyTraffic): (durationMs: number, initMs: number) => ColdStarts {
  const { counts, heldUp } = tablesOf(rules, traffic);
  return (durationMs, initMs) => {
    const [duration, init] = [alike(durationMs), alike(initMs)];
    const key = duration * 1000 + init;
    let answer = heldUp.get(key);
    if (!answer) {
      let own = counts.get(duration);
      if (!own) counts.set(duration, (own = countsOf(rules, step ** duration, traffic)));
      heldUp.set(key, (answer = between(holdUp(own, step ** duration / step ** init))));
      tabulatedSoFar++;
    }
    return answer;
  };
}

function tablesOf({ keepAliveSeconds, recycleSeconds }: FunctionRules, { key: shape }: HourlyTraffic): Tables {
  if (tabulatedSoFar >= knownAtMost) {
    known.clear();
    tabulatedSoFar = 0;
  }
  const key = `${shape} ${keepAliveSeconds} ${recycleSeconds}`;
  const tables = known.get(key) ?? { counts: new Map<number, number[]>(), heldUp: new Map<number, ColdStarts>() };
  known.set(key, tables);
  return tables;
}

/** Number of 5 % steps. */
function alike(ms: number): number {
  return Math.round(Math.log(Math.max(0.001, ms)) / Math.log(step));
}

/** At each point of the grid. */
function countsOf({ keepAliveSeconds, recycleSeconds }: FunctionRules, durationMs: number, { weights }: HourlyTraffic): number[] {
  const steady = coldTable(durationMs / 1000, keepAliveSeconds);
  return grid.map((requestsPerMonth) => coldMonth({
    hourlyRequestsPerSecond: weights.map((weight) => (weight * requestsPerMonth) / (hoursPerMonth * 3600)),
    durationMs, keepAliveSeconds, recycleSeconds, deploysPerMonth: defaults.deploysPerMonth,
  }, steady).coldPerMonth);
}

/** `fallPerRequest`: cold starts that one more request may save. The steps of `alike` are left as a reserve. */
function holdUp(counts: readonly number[], fallPerRequest: number): number[] {
  const held = [...counts];
  for (let index = 1; index < points; index++) held[index] = Math.max(held[index]!, held[index - 1]! - (0.9 * fallPerRequest * (grid[index]! - grid[index - 1]!)));
  return held;
}

function between(counts: readonly number[]): ColdStarts {
  return (requestsPerMonth) => {
    if (requestsPerMonth <= 1) return Math.max(0, requestsPerMonth);
    const index = Math.min(points - 2, Math.floor(Math.log10(requestsPerMonth) * perDecade));
    const share = (requestsPerMonth - grid[index]!) / (grid[index + 1]! - grid[index]!);
    return Math.min(requestsPerMonth, counts[index]! + share * (counts[index + 1]! - counts[index]!));
  };
}
