import type { Capacity, EstimateSettings } from '../../domain';
import type { Case } from '../cost-model';
import type { HourlyTraffic } from '../traffic/hourly-traffic';
import { loadSum } from './load-sum';
import type { LoadSum } from './load-sum';
import type { HandlerShare } from '../traffic/handler-share';
import { taskLoads } from './task-loads';
import { needsOf, poolNeed } from './task-needs';
import type { Task } from './task';
import { taskOf } from './task-of';

/** One size of instance that can carry the workload, with what it needs for one request per month of it. */
export interface Candidate {
  capacity: Capacity;
  /** Tasks needed in the busiest minute of each hour, of a day or a week, for one request per month. */
  needByHour: number[];
  highestNeed: number;
  /** USD for one instance for an hour. */
  hourPrice: number;
}

/** Handlers whose traffic has one shape, added up. */
interface Group {
  traffic: HourlyTraffic;
  sum: LoadSum;
}

/** Sizes worth a look: those that fit, less those that cost no less and carry no more than another. */
export function candidates(
  shares: readonly HandlerShare[], settings: EstimateSettings, offers: readonly Pick<Candidate, 'capacity' | 'hourPrice'>[], of: Case,
): Candidate[] {
  const groups = groupsOf(shares, settings, of);
  const all = offers.map(({ capacity, hourPrice }) => candidate(groups, taskOf(shares, settings, capacity), capacity, hourPrice));
  const byHand = settings.container.instances !== undefined;
  const fitting = all.filter(({ highestNeed }) => byHand || Number.isFinite(highestNeed)).sort((a, b) => a.hourPrice - b.hourPrice);
  return fitting.filter((one, index) => !fitting.slice(0, index).some((cheaper) => cheaper.needByHour.every((need, hour) => need <= one.needByHour[hour]!)));
}

const known = new WeakMap<readonly HandlerShare[], Map<string, Group[]>>();

/** Every option of the same workload asks for the same groups. */
function groupsOf(shares: readonly HandlerShare[], settings: EstimateSettings, of: Case): Group[] {
  const answers = known.get(shares) ?? new Map<string, Group[]>();
  known.set(shares, answers);
  const key = `${of} ${settings.hoursPerMonth}`;
  const groups = answers.get(key) ?? computed(shares, settings, of);
  answers.set(key, groups);
  return groups;
}

function computed(shares: readonly HandlerShare[], settings: EstimateSettings, of: Case): Group[] {
  const parts = new Map<string, { traffic: HourlyTraffic; shares: HandlerShare[] }>();
  for (const share of shares) {
    const { traffic } = share;
    const part = parts.get(traffic.key);
    if (part) part.shares.push(share);
    else parts.set(traffic.key, { traffic, shares: [share] });
  }
  return [...parts.values()].map((part) => ({ traffic: part.traffic, sum: loadSum(taskLoads(part.shares, settings, of, () => 1)) }));
}

/** Each hour is the sum over the shapes, and the scarcest resource decides. */
function candidate(groups: readonly Group[], task: Task, capacity: Capacity, hourPrice: number): Candidate {
  const pools = [...new Set(groups.flatMap(({ sum }) => [...sum.pools.keys()]))];
  const needs = groups.map(({ sum }) => {
    const { cpu, memory, fd } = needsOf(sum, task);
    return [cpu, memory, fd, ...pools.map((name) => poolNeed(sum, name, task))];
  });
  const hours = Math.max(...groups.map(({ traffic }) => traffic.weights.length));
  const factor = ({ traffic: { weights, minuteToHour } }: Group, hour: number) => weights[hour % weights.length]! * minuteToHour;
  const needByHour = Array.from({ length: hours }, (_, hour) => {
    let most = 0;
    for (let resource = 0; resource < needs[0]!.length; resource++) {
      let need = 0;
      for (let group = 0; group < groups.length; group++) need += needs[group]![resource]! * factor(groups[group]!, hour) || 0;
      most = Math.max(most, need);
    }
    return most;
  });
  return { capacity, needByHour, highestNeed: Math.max(...needByHour), hourPrice };
}
