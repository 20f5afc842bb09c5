import type { EstimateSettings } from '../../domain';
import type { Case } from '../cost-model';
import type { HandlerShare } from '../traffic/handler-share';
import { loadSum } from './load-sum';
import type { LoadSum } from './load-sum';
import { taskLoads } from './task-loads';

/** The workload at a number of requests. */
export interface LoadsAt {
  /** Of the peak minutes of handlers that all peak together. */
  peak: LoadSum;
  mean: LoadSum;
  /** Of one request. */
  average: { waitMs: number; cpuMs: number; awaits: number };
}

const known = new WeakMap<readonly HandlerShare[], Map<Case, { key: string; loads: LoadsAt }>>();

/** All handlers added up. Every option asks at the same traffic: the last answer is kept. */
export function loadsAt(shares: readonly HandlerShare[], settings: EstimateSettings, of: Case, requestsPerMonth: number): LoadsAt {
  const cases = known.get(shares) ?? new Map<Case, { key: string; loads: LoadsAt }>();
  known.set(shares, cases);
  const key = `${requestsPerMonth} ${settings.hoursPerMonth}`;
  const before = cases.get(of);
  if (before?.key === key) return before.loads;
  const loads = computed(shares, settings, of, requestsPerMonth);
  cases.set(of, { key, loads });
  return loads;
}

function computed(shares: readonly HandlerShare[], settings: EstimateSettings, of: Case, requestsPerMonth: number): LoadsAt {
  const average = { waitMs: 0, cpuMs: 0, awaits: 0 };
  for (const { together, handler: { profile } } of shares) {
    average.waitMs += together * profile.ioWaitMs[of];
    average.cpuMs += together * profile.cpuMs[of];
    average.awaits += together * profile.awaits;
  }
  return {
    peak: loadSum(taskLoads(shares, settings, of, ({ peakMinute }) => requestsPerMonth * peakMinute)),
    mean: loadSum(taskLoads(shares, settings, of, () => requestsPerMonth)),
    average,
  };
}
