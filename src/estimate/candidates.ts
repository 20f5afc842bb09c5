import type { Capacity, EstimateSettings } from '../domain';
import type { Case } from './cost-model';
import { defaults } from './defaults';
import { hourlyWeights } from './hourly-weights';
import type { HandlerShare } from './request-case';
import { taskLoads } from './task-loads';
import { taskNeeds } from './task-needs';
import type { Task, TaskLoad } from './task-needs';
import { taskOf } from './task-of';

/** One size of instance that can carry the workload, with what it needs for one request per month of it. */
export interface Candidate {
  capacity: Capacity;
  /** Tasks needed in each hour's peak minute, for one request per month. */
  needByHour: number[];
  highestNeed: number;
  /** USD for one instance for an hour. */
  hourPrice: number;
}

/** Sizes worth a look: those that fit, less those that cost no less and carry no more than another. */
export function candidates(
  shares: readonly HandlerShare[], settings: EstimateSettings, capacities: readonly Capacity[], of: Case, hourPrice: (capacity: Capacity) => number,
): Candidate[] {
  const peaks = new Set(shares.map(({ handler }) => peakOf(handler, settings)));
  const weights = new Map([...peaks].map((peak) => [peak, hourlyWeights(peak)]));
  const loads = Array.from({ length: 24 }, (_, hour) => taskLoads(shares, settings, of, ({ handler }) => weights.get(peakOf(handler, settings))![hour]! * defaults.peakMinuteToHour));
  const all = capacities.map((capacity) => candidate(loads, taskOf(shares, settings, capacity), capacity, hourPrice(capacity), weights.size === 1 ? [...weights.values()][0]! : undefined));
  const byHand = settings.container.instances !== undefined;
  const fitting = all.filter(({ highestNeed }) => byHand || Number.isFinite(highestNeed)).sort((a, b) => a.hourPrice - b.hourPrice);
  return fitting.filter((one, index) => !fitting.slice(0, index).some((cheaper) => cheaper.needByHour.every((need, hour) => need <= one.needByHour[hour]!)));
}

function peakOf(handler: { peakToMean?: number }, settings: EstimateSettings): number {
  return handler.peakToMean ?? settings.peakToMean;
}

/** With one shape of traffic each hour is the peak's need scaled down. */
function candidate(loads: TaskLoad[][], task: Task, capacity: Capacity, hourPrice: number, oneShape: number[] | undefined): Candidate {
  const most = (hour: number) => {
    const { cpu, memory, pool, fd } = taskNeeds(loads[hour]!, task);
    return Math.max(cpu, memory, pool, fd);
  };
  const peakHour = oneShape ? oneShape.indexOf(Math.max(...oneShape)) : 0;
  const peak = oneShape ? most(peakHour) : 0;
  const needByHour = loads.map((_, hour) => (oneShape ? (peak * oneShape[hour]!) / oneShape[peakHour]! : most(hour)));
  return { capacity, needByHour, highestNeed: Math.max(...needByHour), hourPrice };
}
