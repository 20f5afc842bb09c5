import type { Capacity, EstimateSettings, InstanceHosting, MeteredUsage, Range } from '../../domain';
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
import { latest } from '../latest';
import { offers } from './offers';
import type { Offer } from './offers';
import { passingUsage } from '../passing-usage';
import { peakOfInstances } from './peak-of-instances';
import type { PriceList } from '../prices/price-list';
import { runInstances } from './run-instances';
import type { Running } from './run-instances';
import { scalingLimits } from './scaling-limits';
import { sharesOfCapacity } from './shares-of-capacity';
import { trafficShares } from '../traffic/traffic-shares';

/** What a workload costs where instances are billed while they run: the cheapest size that carries the peak, or the size that was typed. */
export function instanceModel({ groups, settings }: ConfiguredWorkload, option: InstanceHosting, list: PriceList): CostModel {
  const shares = trafficShares(groups, settings);
  const work = eachCase((of) => balancedRequests(shares.parts, of));
  const { minTasks, instances } = settings.container;
  const hoursRun = hoursOf(settings, option);
  const usageOf = (capacity: Capacity, taskHours: number, requests: number, of: Case, into?: MeteredUsage) => instanceUsage(option, settings, capacity, taskHours, requests, work[of], into);
  const offered = offers({ settings, list }, option);
  const sizes = eachCase((of) => candidates(shares, settings, offered, of));
  const running = latest((requests, of) => (
    instances === undefined ? cheapest(sizes[of], requests, minTasks, hoursRun, option.scaleInHours) : fixedInstances(sizes[of][0]!, instances, hoursRun)));
  const peak = latest((requests, of) => peakOfInstances(shares, settings, running(requests, of), requests, of));
  const usage = (requests: number, of: Case, into?: MeteredUsage): MeteredUsage => {
    const { candidate, taskHours, maxTasks } = running(requests, of);
    const counted = usageOf(candidate.capacity, taskHours, requests, of, into);
    counted.instances = maxTasks;
    return counted;
  };
  const passing = passingUsage(usage, settings.architecture);
  const cost = (requests: number, of: Case) => list.cost(passing(requests, of));
  return {
    option, cost,
    infeasible: infeasible(option, offered, Object.values(sizes)),
    usage: (requests, of) => {
      const { needs: _, ...busy } = peak(requests, of);
      return Object.assign(usage(requests, of), busy);
    },
    charges: (requests, of) => list.charges(passing(requests, of)),
    groups,
    groupCosts: (requests, of) => {
      const total = cost(requests, of);
      return sharesOfCapacity(shares, settings, running(requests, of).candidate.capacity, of).map((share) => share * total);
    },
    configuration: (requests) => describeInstances(running(requests, 'likely'), settings, option.architectures.length),
    limits: (requests) => {
      const run = running(requests, 'likely');
      return [...(option.notes ?? []), ...instanceLimits(peak(requests, 'likely'), run, shares.parts, settings), ...(instances === undefined ? scalingLimits(run, shares.parts, settings, option) : [])];
    },
    firstLimit: (requests) => {
      const [run, asked] = [running(requests, 'likely'), Math.max(1, requests)];
      const [first] = (asked === requests ? peak(requests, 'likely') : peakOfInstances(shares, settings, run, asked, 'likely')).needs;
      return first && first.tasks * 1e15 > asked * run.maxTasks && Number.isFinite(first.tasks) ? { resource: first.resource, requestsPerMonth: (asked * run.maxTasks) / first.tasks } : undefined;
    },
    hours: (requests) => {
      const run = running(requests, 'likely');
      const costOf = (taskHours: number, asked: number) => list.cost(usageOf(run.candidate.capacity, taskHours, asked, 'likely'));
      const [fixed, withInstances, total] = [costOf(0, 0), costOf(run.taskHours, 0), costOf(run.taskHours, requests)];
      return hoursOfInstances(run, hourlySums(shares.parts, ({ share }) => share), { requests, hoursPerMonth: settings.hoursPerMonth, fixed, instances: withInstances - fixed, perRequest: total - withInstances }, option.scaleInHours);
    },
    unpriced: (requests) => list.unpriced(() => usageOf(offered[0]!.capacity, 1, Math.max(requests, 1), 'likely')),
    rows: (requests) => list.rows(passing(requests, 'likely')),
  };
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

/** Hours that each instance is billed. */
function hoursOf({ container, hoursPerMonth }: EstimateSettings, { fewestHours = 0 }: InstanceHosting): number {
  const hours = container.hoursPerMonth ?? hoursPerMonth;
  return hours > 0 ? Math.max(hours, fewestHours) : 0;
}

function fixedInstances(candidate: Candidate, instances: number, hoursPerMonth: number): Running {
  return { candidate, taskHours: instances * hoursPerMonth, minTasks: instances, maxTasks: instances, tasksByHour: [instances] };
}

function infeasible(option: InstanceHosting, offered: readonly Offer[], sizes: readonly Candidate[][]): string | undefined {
  if (offered.length === 0) return `${option.serviceName} is left out: it has no size of this name. There are ${option.capacities.map(({ name }) => name).filter(Boolean).join(', ')}.`;
  return sizes.some((some) => some.length === 0) ? tooSmall(option, offered) : undefined;
}

function tooSmall({ serviceName }: InstanceHosting, offered: readonly Offer[]): string {
  const { vCpu, memoryMiB } = offered.at(-1)!.capacity;
  return `${serviceName}: the idle process does not fit into three quarters of ${memoryMiB.toLocaleString('en-US')} MiB (${vCpu} vCPU). Choose a larger size under "container".`;
}

function eachCase<Made>(make: (of: Case) => Made): Record<keyof Range, Made> {
  return { low: make('low'), likely: make('likely'), high: make('high') };
}
