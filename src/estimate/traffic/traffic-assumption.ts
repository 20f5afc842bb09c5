import type { Assumption, ProjectInputs } from '../../domain';
import { defaults } from '../defaults';
import { hourlyTraffic } from './hourly-traffic';

/** How the traffic is spread over a day or a week, in words. `typedIn`: the file that says so. */
export function trafficAssumption({ peakToMean, trafficShape }: Pick<ProjectInputs, 'peakToMean' | 'trafficShape'>, typedIn: string): Assumption {
  const shape = trafficShape ?? 'daily';
  const { peak, minuteToHour } = hourlyTraffic({}, { peakToMean: peakToMean ?? defaults.peakToMean, trafficShape });
  const name = typeof shape === 'string' ? shape : `typed, ${shape.weekdays ? 'by hour and weekday' : 'by hour'}`;
  const text = `Traffic shape: ${name}. The peak hour has ${Number(peak.toPrecision(3))} times the mean hour's traffic, its busiest minute ${minuteToHour} times its own; schedules run evenly.`;
  const typed = trafficShape !== undefined || peakToMean !== undefined;
  return { id: 'peak', text, origin: typed ? 'typed' : 'assumed', source: typed ? typedIn : 'Typical of a web application of one country' };
}
