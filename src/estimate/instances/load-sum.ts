import type { TaskLoad } from './task';

/** What tasks need grows in proportion to these sums over loads, so a thousand handlers are added up once for every size of task. */
export interface LoadSum {
  loads: number;
  requestsPerSecond: number;
  /** Sums of rate x time. */
  waitMs: number;
  cpuMs: number;
  /** Sums of rate x memory held, alone and over waiting and CPU time. */
  kb: number;
  waitKb: number;
  cpuKb: number;
  /** Of one request of each load, added up without rates. */
  plainKb: number;
  /** Connections that are busy, by pool: rate x time held, in ms. */
  pools: Map<string, { size: number; heldMs: number }>;
}

/** Adds up loads, each at its rate, or as many times its rate as is said. */
export function loadSum(loads: readonly TaskLoad[], times?: Float64Array): LoadSum {
  const sum: LoadSum = { loads: 0, requestsPerSecond: 0, waitMs: 0, cpuMs: 0, kb: 0, waitKb: 0, cpuKb: 0, plainKb: 0, pools: new Map() };
  for (let index = 0; index < loads.length; index++) {
    const { requestsPerSecond, waitMs, cpuMs, requestKb, pools } = loads[index]!;
    const rate = times ? requestsPerSecond * times[index]! : requestsPerSecond;
    sum.loads++;
    sum.requestsPerSecond += rate;
    sum.waitMs += rate * waitMs;
    sum.cpuMs += rate * cpuMs;
    sum.kb += rate * requestKb;
    sum.waitKb += rate * waitMs * requestKb;
    sum.cpuKb += rate * cpuMs * requestKb;
    sum.plainKb += requestKb;
    if (pools) for (const { name, size, holdMs } of pools) sum.pools.set(name, { size, heldMs: (sum.pools.get(name)?.heldMs ?? 0) + rate * holdMs });
  }
  return sum;
}
