import type { EstimateSettings } from '../../domain';
import type { Case } from '../cost-model';
import { loadSum } from './load-sum';
import type { LoadSum } from './load-sum';
import { taskLoads } from './task-loads';
import type { TrafficShares } from '../traffic/traffic-shares';

/** The workload at a number of requests. */
export interface LoadsAt {
  /** Of the peak minutes of handlers that all peak together. */
  peak: LoadSum;
  mean: LoadSum;
  /** Of one request. */
  average: { waitMs: number; cpuMs: number; awaits: number };
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
  for (const { together: share, handler: { profile } } of parts) {
    average.waitMs += share * profile.ioWaitMs[of];
    average.cpuMs += share * profile.cpuMs[of];
    average.awaits += share * profile.awaits;
  }
  const loads = taskLoads(kinds, settings, of);
  return {
    peak: loadSum(loads, together.map((share, group) => requestsPerMonth * share * parts[group]!.peakMinute)),
    mean: loadSum(loads, together.map((share) => requestsPerMonth * share)),
    average,
  };
}
