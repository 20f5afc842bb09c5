import type { EstimateSettings, FunctionRules, MeteredUsage, OptionConfiguration, SharedInstances } from '../domain';
import { busyInstances } from './busy-instances';
import type { Case } from './cost-model';
import { hourlyWeights } from './hourly-weights';
import type { HandlerShare } from './request-case';
import { requestDuration } from './request-duration';
import { trafficTable } from './traffic-table';

/** Instance-seconds with a request in progress, by requests per month of the whole workload. */
type ActiveSeconds = (requestsPerMonth: number) => number;

/**
 * Adds the time of shared instances: active while a request is in progress, idle where more are kept. A published duration is
 * billed as it stands, so requests of that kind do not share.
 */
export function sharedUsage(
  shares: readonly HandlerShare[], settings: EstimateSettings, rules: FunctionRules & { shared: SharedInstances }, configuration: OptionConfiguration, of: Case,
): (usage: MeteredUsage) => MeteredUsage {
  const { vCpu, memoryMiB } = rules.shared;
  const kept = configuration.instances ?? 0;
  const exact = shares.filter(({ handler }) => handler.durationMs !== undefined);
  const secondsEach = exact.reduce((sum, { handler, share }) => sum + (share * requestDuration(handler, rules, of).billedMs) / 1000, 0);
  const gibSecondsEach = exact.reduce((sum, { handler, share }) => (
    sum + (share * requestDuration(handler, rules, of).billedMs * (configuration.memoryMiB ?? handler.memoryMiB)) / 1000 / 1024), 0);
  const active = activeSeconds(shares.filter(({ handler }) => handler.durationMs === undefined), settings, rules, of);
  const ready = kept * (configuration.hoursPerMonth ?? settings.hoursPerMonth) * 3600;
  return (usage) => {
    const sharing = active(usage.requests);
    const seconds = usage.requests * secondsEach + sharing;
    const idle = Math.max(0, ready - seconds);
    usage.activeVCpuSeconds = seconds * vCpu;
    usage.activeMemoryGibSeconds = usage.requests * gibSecondsEach + (sharing * memoryMiB) / 1024;
    usage.idleVCpuSeconds = idle * vCpu;
    usage.idleMemoryGibSeconds = (idle * memoryMiB) / 1024;
    usage.instances = Math.max(kept, seconds / (settings.hoursPerMonth * 3600));
    return usage;
  };
}

function activeSeconds(shares: readonly HandlerShare[], settings: EstimateSettings, rules: FunctionRules & { shared: SharedInstances }, of: Case): ActiveSeconds {
  if (shares.length === 0) return () => 0;
  const seconds = settings.hoursPerMonth * 3600;
  const loads = shares.map(({ handler, share }) => {
    const { durationMs } = requestDuration(handler, rules, of);
    const cpuMs = (handler.profile.cpuMs[of] + rules.overheadMs) / rules.shared.vCpu;
    return { load: (share * durationMs) / 1000 / seconds, cpuMs, durationMs, share, weights: hourlyWeights(handler.peakToMean ?? settings.peakToMean) };
  });
  const mean = (value: (one: (typeof loads)[number]) => number) => loads.reduce((sum, one) => sum + one.share * value(one), 0);
  const busyShare = mean(({ cpuMs }) => cpuMs) / Math.max(1e-9, mean(({ durationMs }) => durationMs));
  const concurrency = Math.max(1, Math.floor(Math.min(rules.shared.concurrency, settings.container.targetUtilization / Math.max(1e-9, busyShare))));
  const month = (requests: number) => {
    let busy = 0;
    for (let hour = 0; hour < 24; hour++) busy += busyInstances(requests * loads.reduce((sum, { load, weights }) => sum + load * weights[hour]!, 0), concurrency);
    return [(busy / 24) * seconds];
  };
  const table = trafficTable(month, () => undefined);
  return (requests) => table(requests)[0]!;
}
