import type { EstimateSettings, FunctionRules, MeteredUsage, OptionConfiguration, SharedInstances } from '../../domain';
import { billedMiB } from './billed-mib';
import { busyTable } from './busy-table';
import { paidInstances } from './paid-instances';
import type { Case } from '../cost-model';
import type { HourlyTraffic } from '../traffic/hourly-traffic';
import type { HandlerShare } from '../traffic/handler-share';
import { lastingInstances } from './lasting-instances';
import { latest } from '../latest';
import type { RequestDuration } from './request-duration';
import { requestDurations } from './request-durations';
import type { TrafficShares } from '../traffic/traffic-shares';
import { trafficTable } from '../traffic/traffic-table';

/** Instance-seconds that are active, by requests per month of the whole workload. */
type ActiveSeconds = (requestsPerMonth: number) => number;

/** Time of shared instances for one request of the workload, and what it needs of it. */
interface Exact {
  seconds: number;
  gibSeconds: number;
  /** Of requests that share instances: rate x duration for one request per month. */
  load: number;
}

/** Adds the time of shared instances that falls to some of the handlers. */
export interface SharedUsage {
  whole(usage: MeteredUsage): MeteredUsage;
  /** The part of one handler of a group: instances that are shared fall to handlers by the time that their requests are in progress. */
  part(group: number, usage: MeteredUsage, requestsOfAll: number): MeteredUsage;
}

/**
 * The time of shared instances: active while a request is in progress and to the end of the billing step that it began, or until they sleep; idle where more are
 * kept. A published duration is billed as it stands, rounded up to the service's step, so requests of that kind do not share.
 */
export function sharedUsage(
  { kinds, parts: shares }: TrafficShares, settings: EstimateSettings, rules: FunctionRules & { shared: SharedInstances }, configuration: OptionConfiguration, of: Case,
): SharedUsage {
  const { vCpu, memoryMiB } = rules.shared;
  const kept = configuration.instances ?? rules.shared.kept ?? 0;
  const ready = kept * (configuration.hoursPerMonth ?? settings.hoursPerMonth) * 3600;
  const durations = requestDurations(kinds, rules, of);
  const active = activeSeconds(shares, durations, settings, rules, of);
  const all = shares.map((share, index) => exactOf(share, durations[index]!, settings, rules, configuration));
  const total: Exact = { seconds: 0, gibSeconds: 0, load: 0 };
  let handlers = 0;
  for (const [group, { count }] of shares.entries()) {
    const { seconds, gibSeconds, load } = all[group]!;
    total.seconds += count * seconds;
    total.gibSeconds += count * gibSeconds;
    total.load += count * load;
    handlers += count;
  }
  const add = (usage: MeteredUsage, requests: number, { seconds: exact, gibSeconds, load }: Exact, whose: 'all' | 'part') => {
    const sharing = total.load > 0 ? (active(requests) * load) / total.load : 0;
    const seconds = requests * exact + sharing;
    const ofAll = requests * total.seconds + active(requests);
    const part = whose === 'all' ? 1 : ofAll > 0 ? seconds / ofAll : 1 / handlers;
    const idle = Math.max(0, ready - ofAll) * part;
    usage.activeVCpuSeconds = seconds * vCpu;
    usage.activeMemoryGibSeconds = requests * gibSeconds + (sharing * memoryMiB) / 1024;
    usage.idleVCpuSeconds = idle * vCpu;
    usage.idleMemoryGibSeconds = (idle * memoryMiB) / 1024;
    usage.keptMemoryGibSeconds = (ready * part * memoryMiB) / 1024;
    usage.keptActiveMemoryGibSeconds = ofAll > 0 ? usage.activeMemoryGibSeconds * Math.min(1, ready / ofAll) : 0;
    usage.instances = Math.max(kept, seconds / (settings.hoursPerMonth * 3600));
    return usage;
  };
  return {
    whole: (usage) => add(usage, usage.requests, total, 'all'),
    part: (group, usage, requestsOfAll) => add(usage, requestsOfAll, all[group]!, 'part'),
  };
}

function exactOf({ handler, share }: HandlerShare, { inProgressMs, billedMs }: RequestDuration, settings: EstimateSettings, rules: FunctionRules, configuration: OptionConfiguration): Exact {
  if (handler.durationMs === undefined) return { seconds: 0, gibSeconds: 0, load: (share * inProgressMs) / 1000 / (settings.hoursPerMonth * 3600) };
  const seconds = (share * billedMs) / 1000;
  return { seconds, gibSeconds: (seconds * billedMiB(configuration.memoryMiB ?? handler.memoryMiB, rules)) / 1024, load: 0 };
}

function activeSeconds(
  shares: readonly HandlerShare[], durations: readonly RequestDuration[], settings: EstimateSettings, rules: FunctionRules & { shared: SharedInstances }, of: Case,
): ActiveSeconds {
  const seconds = settings.hoursPerMonth * 3600;
  const { untilSleepMs = 0 } = rules.shared;
  const groups = new Map<HourlyTraffic, LoadOfShape>();
  let group: LoadOfShape | undefined;
  let [busyMs, inProgressMs] = [0, 0];
  for (const [index, { handler, together, traffic }] of shares.entries()) {
    if (handler.durationMs !== undefined) continue;
    const duration = durations[index]!;
    if (group?.traffic !== traffic) {
      group = groups.get(traffic) ?? { traffic, load: 0, billed: 0 };
      groups.set(traffic, group);
    }
    group.load += (together * duration.inProgressMs) / 1000 / seconds;
    group.billed += (together * (duration.billedMs + untilSleepMs)) / 1000 / seconds;
    busyMs += (together * (duration.cpuMs + rules.overheadMs)) / rules.shared.vCpu;
    inProgressMs += together * duration.inProgressMs;
  }
  if (groups.size === 0) return () => 0;
  const active = activeInstances(busyMs / Math.max(1e-9, inProgressMs), settings.container.targetUtilization, rules);
  const hours = hoursOf([...groups.values()]);
  const { load, billed } = hours;
  const alike = firstAlike(hours);
  const instances = new Float64Array(load.length);
  const month = (requests: number) => {
    let total = 0;
    for (let hour = 0; hour < load.length; hour++) total += instances[hour] = alike[hour] === hour ? active(requests * load[hour]!, requests * billed[hour]!) : instances[alike[hour]!]!;
    return [(total / load.length) * seconds];
  };
  const table = trafficTable(month);
  // Each part asks for the same month.
  const lastAsked = latest((requests) => table(requests)[0]!);
  return (requests) => lastAsked(requests, of);
}

/**
 * Active instances at a load. Where what is paid after a request is a step, an instance takes as many requests as its CPU has time for. Where it is a minute or more,
 * one takes all that its concurrency allows, for no other begins at once, and in the long run there are as many as the CPU of them all needs.
 */
function activeInstances(busyShare: number, targetUtilization: number, { minimumActivityMs, shared: { concurrency: most, untilSleepMs = 0 } }: FunctionRules & { shared: SharedInstances }): (load: number, billed: number) => number {
  if (untilSleepMs > 0 || minimumActivityMs !== undefined) {
    const from = untilSleepMs > 0 ? 'end' : 'begin';
    // Not from a table: where instances hardly ever sleep, its least slip would make more requests cheaper.
    return (load, billed) => Math.max(lastingInstances(load, billed - load, most, from), load * Math.min(1, busyShare / targetUtilization));
  }
  const concurrency = Math.max(1, Math.floor(Math.min(most, targetUtilization / Math.max(1e-9, busyShare))));
  const busy = busyTable(concurrency);
  return (load, billed) => busy(load) + paidInstances(load, billed - load, concurrency, 'begin');
}

/** Requests in progress for one request per month, and those whose billed time is not over. */
interface Load {
  load: number;
  billed: number;
}

interface LoadOfShape extends Load {
  traffic: HourlyTraffic;
}

/** In each hour of a day or a week. */
type Hours = Record<keyof Load, Float64Array>;

function hoursOf(groups: readonly LoadOfShape[]): Hours {
  const count = Math.max(...groups.map(({ traffic }) => traffic.weights.length));
  const hours: Hours = { load: new Float64Array(count), billed: new Float64Array(count) };
  for (const { traffic: { weights }, load, billed } of groups) {
    for (let hour = 0; hour < count; hour++) {
      hours.load[hour]! += load * weights[hour % weights.length]!;
      hours.billed[hour]! += billed * weights[hour % weights.length]!;
    }
  }
  return hours;
}

/** For each hour the number of the first one that is the same: a day that rises as it falls has most of them twice. */
function firstAlike({ load, billed }: Hours): Float64Array {
  const byLoad = new Map<number, number>();
  return load.map((own, hour) => {
    const first = byLoad.get(own);
    if (first === undefined) byLoad.set(own, hour);
    return first !== undefined && billed[first] === billed[hour] ? first : hour;
  });
}
