import type { WorkloadHandler } from '../../domain';
import type { HourlyTraffic } from './hourly-traffic';

/** A handler, its share of the workload's requests, 0..1, and how they spread over time. */
export interface HandlerShare {
  handler: WorkloadHandler;
  share: number;
  /** In twelve digits: a third three times is the whole again. */
  rounded: number;
  traffic: HourlyTraffic;
  /** The busiest minute of its traffic over its mean. */
  peakMinute: number;
}
