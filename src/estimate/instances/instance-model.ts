import type { Capacity, EstimateSettings, InstanceHosting, MeteredUsage, PriceBook, Range } from '../../domain';
import { balancedRequests } from './balanced-requests';
import { candidates } from './candidates';
import type { Candidate } from './candidates';
import type { ConfiguredWorkload } from '../configured';
import type { Case, CostModel } from '../cost-model';
import { describeInstances } from './describe-instances';
import { hourlySums } from '../traffic/hourly-sums';
import { hoursOfInstances } from './hours-of-instances';
import { instanceLimits } from './instance-limits';
import { instanceUsage } from './instance-usage';
import { noUsage } from '../no-usage';
import { peakOfInstances } from './peak-of-instances';
import { priceList } from '../price-list';
import { runInstances } from './run-instances';
import type { Running } from './run-instances';
import { scalingLimits } from './scaling-limits';
import { sharesOfCapacity } from './shares-of-capacity';
import { trafficShares } from '../traffic/traffic-shares';

/** What a workload costs where instances are billed while they run: the cheapest size that carries the peak, or the size that was typed. */
export function instanceModel({ groups, settings }: ConfiguredWorkload, option: InstanceHosting, prices: PriceBook): CostModel {
  const list = priceList(option, prices, settings);
  const shares = trafficShares(groups, settings);
  const work = eachCase((of) => balancedRequests(shares, of));
  const { minTasks, instances } = settings.container;
  const hoursRun = hoursOf(settings, option);
  const usageOf = (capacity: Capacity, taskHours: number, requests: number, of: Case, into?: MeteredUsage) => instanceUsage(option, settings, capacity, taskHours, requests, work[of], into);
  // A cost is asked for thousands of times and keeps nothing of the usage.
  const passing = noUsage(settings.architecture);
  const hourPrice = (capacity: Capacity) => list.cost(Object.assign(usageOf(capacity, 1000, 0, 'likely', passing), { loadBalancerHours: 0, natHours: 0, publicIpv4Hours: 0 })) / 1000;
  const sold = allowedCapacities(option, settings);
  const priced = sold.filter((capacity) => list.unpriced(usageOf(capacity, 1, 0, 'likely')).length === 0);
  const allowed = priced.length > 0 ? priced : sold;
  const offers = allowed.map((capacity) => ({ capacity, hourPrice: hourPrice(capacity) }));
  const sizes = eachCase((of) => candidates(shares, settings, offers, of));
  const running = (requests: number, of: Case) => (
    instances === undefined ? cheapest(sizes[of], requests, minTasks, hoursRun, option.scaleInHours) : fixedInstances(sizes[of][0]!, instances, hoursRun));
  const usage = (requests: number, of: Case, into?: MeteredUsage): MeteredUsage => {
    const { candidate, taskHours, maxTasks } = running(requests, of);
    const counted = usageOf(candidate.capacity, taskHours, requests, of, into);
    counted.instances = maxTasks;
    return counted;
  };
  const cost = (requests: number, of: Case) => list.cost(usage(requests, of, passing));
  return {
    option, cost,
    infeasible: infeasible(option, allowed, Object.values(sizes)),
    usage: (requests, of) => {
      const run = running(requests, of);
      const { needs: _, ...peak } = peakOfInstances(shares, settings, run, requests, of);
      return Object.assign(usage(requests, of), peak);
    },
    charges: (requests, of) => list.charges(usage(requests, of)),
    groups,
    groupCosts: (requests, of) => {
      const total = cost(requests, of);
      return sharesOfCapacity(shares, settings, running(requests, of).candidate.capacity, of).map((share) => share * total);
    },
    configuration: (requests) => describeInstances(running(requests, 'likely'), settings, option.architectures.length),
    limits: (requests) => {
      const run = running(requests, 'likely');
      return [...(option.notes ?? []), ...instanceLimits(peakOfInstances(shares, settings, run, requests, 'likely'), run, shares, settings), ...(instances === undefined ? scalingLimits(run, shares, settings, option) : [])];
    },
    firstLimit: (requests) => {
      const [run, asked] = [running(requests, 'likely'), Math.max(1, requests)];
      const [first] = peakOfInstances(shares, settings, run, asked, 'likely').needs;
      return first && first.tasks * 1e15 > asked * run.maxTasks && Number.isFinite(first.tasks) ? { resource: first.resource, requestsPerMonth: (asked * run.maxTasks) / first.tasks } : undefined;
    },
    hours: (requests) => {
      const run = running(requests, 'likely');
      const costOf = (taskHours: number, asked: number) => list.cost(usageOf(run.candidate.capacity, taskHours, asked, 'likely'));
      const [fixed, withInstances, total] = [costOf(0, 0), costOf(run.taskHours, 0), costOf(run.taskHours, requests)];
      return hoursOfInstances(run, hourlySums(shares, ({ share }) => share), { requests, hoursPerMonth: settings.hoursPerMonth, fixed, instances: withInstances - fixed, perRequest: total - withInstances }, option.scaleInHours);
    },
    unpriced: (requests) => list.unpriced(usageOf(allowed[0]!, 1, Math.max(requests, 1), 'likely')),
    rows: (requests) => list.rows(usage(requests, 'likely')),
  };
}

/** The sizes that what is typed leaves; where nothing on offer is exactly that, the smallest that has at least as much. */
function allowedCapacities({ capacities: all }: InstanceHosting, { architecture, container }: EstimateSettings): Capacity[] {
  const { vCpu, memoryMiB, size } = container;
  if (container.asTyped) return [{ vCpu: vCpu!, memoryMiB: memoryMiB! }];
  if (size !== undefined) return all.filter(({ name = '' }) => plain(name) === plain(size));
  const capacities = all.filter((one) => !one.byHandOnly && (one.architecture === undefined || one.architecture === (container.architecture ?? architecture)));
  const exact = capacities.filter((size) => (vCpu === undefined || size.vCpu === vCpu) && (memoryMiB === undefined || size.memoryMiB === memoryMiB));
  if (exact.length > 0) return exact;
  const enough = capacities.filter((size) => size.vCpu >= (vCpu ?? 0) && size.memoryMiB >= (memoryMiB ?? 0));
  return enough.length > 0 ? enough.slice(0, 1) : capacities.slice(-1);
}

function cheapest(sizes: readonly Candidate[], requests: number, minTasks: number, hoursPerMonth: number, scaleInHours: number | undefined): Running {
  let best: Running | undefined;
  let lowest = Infinity;
  for (const size of sizes) {
    const run = runInstances(size, requests, minTasks, hoursPerMonth, scaleInHours);
    const price = run.taskHours * size.hourPrice;
    if (price < lowest || !best) {
      best = run;
      lowest = price;
    }
  }
  return best!;
}

/** `P1 v3`, `Standard-1X` and `pro_plus` as people write them. */
function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[\s_-]/g, '');
}

/** Hours that each instance is billed. */
function hoursOf({ container, hoursPerMonth }: EstimateSettings, { fewestHours = 0 }: InstanceHosting): number {
  const hours = container.hoursPerMonth ?? hoursPerMonth;
  return hours > 0 ? Math.max(hours, fewestHours) : 0;
}

function fixedInstances(candidate: Candidate, instances: number, hoursPerMonth: number): Running {
  return { candidate, taskHours: instances * hoursPerMonth, minTasks: instances, maxTasks: instances, tasksByHour: [instances] };
}

function infeasible(option: InstanceHosting, allowed: readonly Capacity[], sizes: readonly Candidate[][]): string | undefined {
  if (allowed.length === 0) return `${option.serviceName} is left out: it has no size of this name. There are ${option.capacities.map(({ name }) => name).filter(Boolean).join(', ')}.`;
  return sizes.some((some) => some.length === 0) ? tooSmall(option, allowed) : undefined;
}

function tooSmall({ serviceName }: InstanceHosting, capacities: readonly Capacity[]): string {
  const { vCpu, memoryMiB } = capacities.at(-1)!;
  return `${serviceName}: the idle process does not fit into three quarters of ${memoryMiB.toLocaleString('en-US')} MiB (${vCpu} vCPU). Choose a larger size under "container".`;
}

function eachCase<Made>(make: (of: Case) => Made): Record<keyof Range, Made> {
  return { low: make('low'), likely: make('likely'), high: make('high') };
}
