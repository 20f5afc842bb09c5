import type { EstimateSettings, WorkloadHandler } from '../domain';
import { hourlyTraffic } from './hourly-traffic';

/** The busiest minute of a handler's traffic over its mean. */
export function peakMinute(handler: WorkloadHandler, settings: EstimateSettings): number {
  const { peak, minuteToHour } = hourlyTraffic(handler, settings);
  return peak * minuteToHour;
}
