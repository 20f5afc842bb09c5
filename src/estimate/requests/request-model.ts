import type { EstimateSettings, FirstLimit, FunctionRules, MeteredUsage, Range, RequestHosting, SharedInstances } from '../../domain';
import type { ConfiguredWorkload } from '../configured';
import { configuredRules } from '../configured-rules';
import type { Case, CostModel } from '../cost-model';
import { billedMiB } from './billed-mib';
import { groupLimits } from './group-limits';
import type { HandlerKind } from '../handler-groups';
import { hourlySums } from '../traffic/hourly-sums';
import { passingUsage } from '../passing-usage';
import type { PriceList } from '../prices/price-list';
import { requestCase } from './request-case';
import { requestDurations } from './request-durations';
import { requestLimits } from './request-limits';
import { sharedUsage } from './shared-usage';
import { trafficShares } from '../traffic/traffic-shares';

/** What a workload costs on a service that bills each request. */
export function requestModel({ groups, settings }: ConfiguredWorkload, option: RequestHosting, list: PriceList): CostModel {
  const shares = trafficShares(groups, settings);
  const configuration = settings.options?.[option.id] ?? {};
  const rules = configuredRules(option, settings);
  const sharing = eachCase((of) => (hasShared(rules) ? sharedUsage(shares, settings, rules, configuration, of) : undefined));
  const cases = eachCase((of) => requestCase(shares, settings, rules, of));
  const usage = (requests: number, of: Case, into?: MeteredUsage) => {
    const whole = cases[of]().whole(requests, into);
    sharing[of]()?.whole(whole);
    if (configuration.eventPollerHours) Object.assign(whole.eventPollerHours, configuration.eventPollerHours);
    return whole;
  };
  const part = (group: number, requests: number, of: Case) => {
    const own = cases[of]().part(group, requests);
    return sharing[of]()?.part(group, own, requests) ?? own;
  };
  const passing = passingUsage(usage, settings.architecture);
  let described: string | undefined;
  return {
    option,
    usage: (requests, of) => usage(requests, of),
    cost: (requests, of) => list.cost(passing(requests, of)),
    charges: (requests, of) => list.charges(passing(requests, of)),
    groups,
    groupCosts: (requests, of) => list.shares(passing(requests, of), groups.counts, (group) => part(group, requests, of)),
    configuration: () => (described ??= describe(groups.kinds, settings, option, rules)),
    limits: (requests) => [...(option.notes ?? []), ...requestLimits(shares, { serviceName: option.serviceName, rules }, requests, passing(requests, 'likely').peakConcurrency, settings)],
    firstLimit: (requests) => {
      const asked = Math.max(1, requests);
      const { peakConcurrency } = passing(asked, 'likely');
      return rules.shared || peakConcurrency <= 0 ? undefined : finiteLimit('concurrent executions', (asked * rules.concurrencyLimit) / peakConcurrency);
    },
    groupLimits: (requests) => groupLimits(shares, rules, requests, settings),
    hours: (requests) => {
      const [{ meanConcurrency }, fixed, total] = [usage(requests, 'likely'), list.cost(usage(0, 'likely')), list.cost(usage(requests, 'likely'))];
      const durations = requestDurations(shares.kinds, rules, 'likely');
      const [perSecond, busy] = [requests / (settings.hoursPerMonth * 3600), hourlySums(shares.parts, ({ share }, index) => share * durations[index]!.inProgressMs)];
      return hourlySums(shares.parts, ({ share }) => share).map((weight, hour) => ({
        requestsPerSecond: perSecond * weight, instances: meanConcurrency * busy[hour]!, costPerHour: (fixed + (total - fixed) * weight) / settings.hoursPerMonth,
      }));
    },
    unpriced: (requests) => list.unpriced(() => passing(Math.max(requests, 1), 'likely')),
    rows: (requests) => list.rows(passing(requests, 'likely')),
  };
}

/** Made when first asked for. */
function eachCase<Made>(make: (of: Case) => Made): Record<keyof Range, () => Made> {
  const made: Partial<Record<Case, Made>> = {};
  const once = (of: Case) => () => (made[of] ??= make(of));
  return { low: once('low'), likely: once('likely'), high: once('high') };
}

/** Nothing gives out where next to nothing is in progress. */
function finiteLimit(resource: string, requestsPerMonth: number): FirstLimit | undefined {
  return requestsPerMonth < 1e15 ? { resource, requestsPerMonth } : undefined;
}

function hasShared(rules: FunctionRules): rules is FunctionRules & { shared: SharedInstances } {
  return rules.shared !== undefined;
}

function describe(handlers: readonly HandlerKind[], settings: EstimateSettings, option: RequestHosting, rules: FunctionRules): string {
  const { shared } = rules;
  const published = handlers.every(({ durationMs }) => durationMs !== undefined);
  if (shared && published) return `${shared.vCpu} vCPU, ${sizes(handlers.map(({ memoryMiB }) => memoryMiB), [])}, one request at a time as published`;
  if (shared) return `${shared.vCpu} vCPU, ${mib(shared.memoryMiB)} MiB, up to ${shared.concurrency} requests at a time`;
  const architectures = option.architectures.length > 1 ? handlers.map(({ architecture }) => architecture ?? settings.architecture) : [];
  return sizes(handlers.map(({ memoryMiB }) => billedMiB(memoryMiB, rules)), architectures);
}

function sizes(memory: number[], architectures: string[]): string {
  const low = Math.min(...memory);
  const high = Math.max(...memory);
  const size = low === high ? `${mib(low)} MiB` : `${mib(low)}–${mib(high)} MiB`;
  return [size, [...new Set(architectures)].sort().join(' and ')].filter(Boolean).join(', ');
}

function mib(value: number): string {
  return value.toLocaleString('en-US');
}
