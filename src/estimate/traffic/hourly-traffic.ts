import type { EstimateSettings, TrafficShape, TypedShape, WorkloadHandler } from '../../domain';
import { defaults } from '../defaults';
import { hourlyWeights } from './hourly-weights';

/** How the requests of a handler spread over a day or a week. */
export interface HourlyTraffic {
  /** Equal for equal traffic. */
  key: string;
  /** Of each hour over the mean hour: 24 from midnight, or 168 from Monday's. */
  weights: readonly number[];
  /** Of the busiest hour. */
  peak: number;
  /** Busiest minute over its hour. */
  minuteToHour: number;
  /** Rise from an hour's mean to the next hour's busiest minute, where it is steepest. */
  steepest: number;
  /** Hours follow each other in steps; a smooth shape grows within them. */
  inSteps: boolean;
}

/** Working days from eight to six with a lunch break: our judgement; the busiest hour has 3.7 times the week's mean. */
const officeHours: TypedShape = {
  hours: [0.2, 0.2, 0.2, 0.2, 0.2, 0.2, 0.2, 1, 5, 9, 10, 10, 7, 8, 10, 10, 8, 5, 2, 1, 0.2, 0.2, 0.2, 0.2],
  weekdays: [1, 1, 1, 1, 1, 0.05, 0.05],
};

/** Two hours that carry half of the day: our judgement. */
const spiky: TypedShape = { hours: Array.from({ length: 24 }, (_, hour) => (hour === 12 || hour === 20 ? 11 : 1)) };

const known = new Map<string, HourlyTraffic>();
const knownAtMost = 500;

const ofWorkload = new WeakMap<object, HourlyTraffic>();

/** The shape that a handler's requests have: its own, else that of the whole workload. */
export function hourlyTraffic(handler: Pick<WorkloadHandler, 'peakToMean' | 'trafficShape'>, settings: Pick<EstimateSettings, 'peakToMean' | 'trafficShape'>): HourlyTraffic {
  if (handler.peakToMean !== undefined || handler.trafficShape !== undefined) return trafficOf(handler, settings);
  let traffic = ofWorkload.get(settings);
  if (!traffic) ofWorkload.set(settings, (traffic = trafficOf({}, settings)));
  return traffic;
}

function trafficOf({ peakToMean, trafficShape }: Pick<WorkloadHandler, 'peakToMean' | 'trafficShape'>, settings: Pick<EstimateSettings, 'peakToMean' | 'trafficShape'>): HourlyTraffic {
  const shape = trafficShape ?? (peakToMean === undefined ? settings.trafficShape : undefined) ?? 'daily';
  const key = typeof shape === 'string' ? `${shape} ${shape === 'daily' ? peakToMean ?? settings.peakToMean : ''}` : `${shape.hours.join()} ${shape.weekdays?.join() ?? ''}`;
  const answer = known.get(key) ?? { key, ...shaped(shape, peakToMean ?? settings.peakToMean) };
  if (known.size >= knownAtMost) known.clear();
  known.set(key, answer);
  return answer;
}

function shaped(shape: TrafficShape, peakToMean: number): Omit<HourlyTraffic, 'key'> {
  const minuteToHour = shape === 'flat' ? 1 : shape === 'spiky' ? defaults.spikeMinuteToHour : defaults.peakMinuteToHour;
  const weights = shape === 'daily' ? hourlyWeights(peakToMean) : shape === 'flat' ? hourlyWeights(1) : normalised(shape === 'office-hours' ? officeHours : shape === 'spiky' ? spiky : shape);
  const steepest = Math.max(...weights.map((weight, hour) => weight * minuteToHour - weights.at(hour - 1)!));
  return { weights, peak: Math.max(...weights), minuteToHour, steepest, inSteps: shape !== 'daily' && shape !== 'flat' };
}

/** Over their mean; evenly where every weight is nothing. */
function normalised({ hours, weekdays }: TypedShape): number[] {
  const raw = weekdays ? weekdays.flatMap((day) => hours.map((hour) => day * hour)) : hours;
  const mean = raw.reduce((sum, weight) => sum + weight, 0) / raw.length;
  return raw.map((weight) => (mean > 0 ? weight / mean : 1));
}
