import type { EstimateSettings } from '../../domain';
import type { Case } from '../cost-model';
import type { HourlyTraffic } from '../traffic/hourly-traffic';
import { loadSum } from './load-sum';
import type { LoadSum } from './load-sum';
import type { TrafficShares } from '../traffic/traffic-shares';
import type { Offer } from './offers';
import { freeMiB } from './free-mib';
import { resourceNeeds } from './resource-needs';
import { taskLoads } from './task-loads';
import { poolNeed } from './task-needs';
import type { Task } from './task';
import { taskOf } from './task-of';
import { workers } from './workers';

/** One size of instance that can carry the workload, with what it needs for one request per month of it. */
export interface Candidate extends Offer {
  /** Tasks needed in the busiest minute of each hour, of a day or a week, for one request per month. */
  needByHour: number[];
  highestNeed: number;
}

/** Handlers whose traffic has one shape, added up. */
interface Group {
  traffic: HourlyTraffic;
  sum: LoadSum;
}

/** Sizes worth a look: those that fit, less those that cost no less and carry no more than another. */
export function candidates(shares: TrafficShares, settings: EstimateSettings, offers: readonly Offer[], of: Case): Candidate[] {
  const groups = groupsOf(shares, settings, of);
  const pools = [...new Set(groups.flatMap(({ sum }) => [...sum.pools.keys()]))];
  const byHand = settings.container.instances !== undefined;
  const kept: Candidate[] = [];
  // With one shape of traffic, who needs no more of the scarcest resource needs no more in any hour.
  const only = groups.length === 1 ? groups[0]! : undefined;
  let leastNeed = Infinity;
  for (const { offer, task } of worthALook(shares, settings, offers)) {
    let needByHour: number[];
    if (only) {
      const need = scarcestNeed(only.sum, pools, task);
      if (kept.length > 0 && need >= leastNeed) continue;
      leastNeed = need;
      needByHour = inEachHour(only, need);
    } else needByHour = hourly(groups, groups.map(({ sum }) => needsOf(sum, pools, task)));
    const highestNeed = Math.max(...needByHour);
    if (!byHand && !Number.isFinite(highestNeed)) continue;
    if (!kept.some((cheaper) => isNeverMore(cheaper.needByHour, needByHour))) kept.push({ ...offer, needByHour, highestNeed });
  }
  return kept;
}

/** A size with the task that it runs. */
interface Size {
  offer: Offer;
  task: Task;
}

const sorted = new WeakMap<readonly Offer[], readonly Size[]>();

/** The cheapest first, without those that need no less of anything than a cheaper one, whatever the load is. The same for each of the three cases, and as long as tasks stay. */
function worthALook({ parts }: TrafficShares, settings: EstimateSettings, offers: readonly Offer[]): readonly Size[] {
  const before = sorted.get(offers);
  if (before?.every(({ offer, task }) => taskOf(parts, settings, offer.capacity) === task)) return before;
  const sizes: Size[] = [];
  for (const offer of offers.toSorted((a, b) => a.hourPrice - b.hourPrice)) {
    const task = taskOf(parts, settings, offer.capacity);
    if (!sizes.some((cheaper) => hasAsMuch(cheaper.task, task))) sizes.push({ offer, task });
  }
  sorted.set(offers, sizes);
  return sizes;
}

/** Of each resource: event loops and their speed, and memory beside the idle processes. */
function hasAsMuch(one: Task, other: Task): boolean {
  return workers(one) >= workers(other) && Math.min(1, one.vCpu) >= Math.min(1, other.vCpu) && freeMiB(one) >= freeMiB(other);
}

/** In no hour. */
function isNeverMore(needs: readonly number[], others: readonly number[]): boolean {
  for (let hour = 0; hour < needs.length; hour++) if (!(needs[hour]! <= others[hour]!)) return false;
  return true;
}

const known = new WeakMap<TrafficShares, Map<string, Group[]>>();

/** Every option of the same workload asks for the same groups. */
function groupsOf(shares: TrafficShares, settings: EstimateSettings, of: Case): Group[] {
  const answers = known.get(shares) ?? new Map<string, Group[]>();
  known.set(shares, answers);
  const key = `${of} ${settings.hoursPerMonth}`;
  const groups = answers.get(key) ?? computed(shares, settings, of);
  answers.set(key, groups);
  return groups;
}

function computed({ kinds, parts, together }: TrafficShares, settings: EstimateSettings, of: Case): Group[] {
  const loads = taskLoads(kinds, settings, of);
  const shapes = new Map<string, HourlyTraffic>();
  for (const { traffic } of parts) shapes.set(traffic.key, traffic);
  return [...shapes].map(([key, traffic]) => ({ traffic, sum: loadSum(loads, together.map((share, group) => (parts[group]!.traffic.key === key ? share : 0))) }));
}

/** Of each resource, for one request per month of the workload. */
function needsOf(sum: LoadSum, pools: readonly string[], task: Task): number[] {
  return [resourceNeeds.cpu(sum, task, 0), resourceNeeds.memory(sum, task, 0), resourceNeeds.fd(sum, task, 0), ...pools.map((name) => poolNeed(sum, name, task))];
}

/** Of the resource of which most tasks are needed. Hundreds of sizes are asked. */
function scarcestNeed(sum: LoadSum, pools: readonly string[], task: Task): number {
  let most = Math.max(0, resourceNeeds.cpu(sum, task, 0), resourceNeeds.memory(sum, task, 0), resourceNeeds.fd(sum, task, 0));
  for (const name of pools) most = Math.max(most, poolNeed(sum, name, task));
  return most;
}

/** With one shape, the same resource decides in every hour. */
function inEachHour({ traffic: { weights, minuteToHour } }: Group, need: number): number[] {
  return weights.map((weight) => need * (weight * minuteToHour) || 0);
}

/** Each hour is the sum over the shapes, and the scarcest resource decides. */
function hourly(groups: readonly Group[], needs: readonly number[][]): number[] {
  const factor = ({ traffic: { weights, minuteToHour } }: Group, hour: number) => weights[hour % weights.length]! * minuteToHour;
  const hours = Math.max(...groups.map(({ traffic }) => traffic.weights.length));
  return Array.from({ length: hours }, (_, hour) => {
    let most = 0;
    for (let resource = 0; resource < needs[0]!.length; resource++) {
      let need = 0;
      for (let group = 0; group < groups.length; group++) need += needs[group]![resource]! * factor(groups[group]!, hour) || 0;
      most = Math.max(most, need);
    }
    return most;
  });
}
