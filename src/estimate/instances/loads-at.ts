import type { EstimateSettings } from '../../domain';
import type { Case } from '../cost-model';
import { defaults } from '../defaults';
import { loadSum } from './load-sum';
import type { LoadSum } from './load-sum';
import type { TaskLoad } from './task';
import { taskLoads } from './task-loads';
import type { TrafficShares } from '../traffic/traffic-shares';

/** The workload at a number of requests. */
export interface LoadsAt {
  /** Of the peak minutes of handlers that all peak together. */
  peak: LoadSum;
  mean: LoadSum;
  /** Of one request. */
  average: { waitMs: number; cpuMs: number; awaits: number };
  /** Squared coefficient of variation of the CPU time, among requests of one handler and among handlers. */
  cpuVariation: number;
}

const known = new WeakMap<TrafficShares, Map<Case, { key: string; loads: LoadsAt }>>();

/** All handlers added up. Every option asks at the same traffic: the last answer is kept. */
export function loadsAt(shares: TrafficShares, settings: EstimateSettings, of: Case, requestsPerMonth: number): LoadsAt {
  const cases = known.get(shares) ?? new Map<Case, { key: string; loads: LoadsAt }>();
  known.set(shares, cases);
  const key = `${requestsPerMonth} ${settings.hoursPerMonth}`;
  const before = cases.get(of);
  if (before?.key === key) return before.loads;
  const loads = computed(shares, settings, of, requestsPerMonth);
  cases.set(of, { key, loads });
  return loads;
}

function computed({ kinds, parts, together }: TrafficShares, settings: EstimateSettings, of: Case, requestsPerMonth: number): LoadsAt {
  const average = { waitMs: 0, cpuMs: 0, awaits: 0 };
  const loads = taskLoads(kinds, settings, of);
  for (const [index, { together: share, handler: { profile } }] of parts.entries()) {
    average.waitMs += share * loads[index]!.waitMs;
    average.cpuMs += share * loads[index]!.cpuMs;
    average.awaits += share * profile.awaits;
  }
  return {
    peak: loadSum(loads, together.map((share, group) => requestsPerMonth * share * parts[group]!.peakMinute)),
    mean: loadSum(loads, together.map((share) => requestsPerMonth * share)),
    average, cpuVariation: cpuVariation(parts, loads),
  };
}

/**
 * The queue of an event loop grows with the squares of its pieces of CPU, Σ q c²/K of handlers with share q, CPU c and K visits. This is what a
 * handler of mean CPU and visits needs for the same queue: nothing more than its own variation where all handlers are alike.
 */
function cpuVariation(parts: TrafficShares['parts'], loads: readonly TaskLoad[]): number {
  let [mean, visits, squares] = [0, 0, 0];
  for (const [index, { together: share, handler: { profile } }] of parts.entries()) {
    const cpuMs = loads[index]!.cpuMs + defaults.container.requestOverheadMs;
    mean += share * cpuMs;
    visits += share * (profile.awaits + 1);
    squares += (share * cpuMs ** 2) / (profile.awaits + 1);
  }
  const spread = mean > 0 ? (visits * squares) / mean ** 2 : 1;
  return (1 + defaults.container.cpuVariation) * spread - 1;
}
