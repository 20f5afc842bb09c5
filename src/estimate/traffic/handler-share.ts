import type { HandlerKind } from '../handler-groups';
import type { HourlyTraffic } from './hourly-traffic';

/** A group of like handlers, their share of the workload's requests, 0..1, and how they spread over time. */
export interface HandlerShare {
  handler: HandlerKind;
  /** Handlers of the group. */
  count: number;
  /** Of one of them. */
  share: number;
  /** Of one of them in twelve digits: a third three times is the whole again. */
  rounded: number;
  /** Of all of them. */
  together: number;
  traffic: HourlyTraffic;
  /** The busiest minute of its traffic over its mean. */
  peakMinute: number;
}
