import type { EstimateSettings } from '../../domain';
import type { HandlerKind } from '../handler-groups';
import { erlangB } from '../distributions/erlang-b';
import type { HourlyTraffic } from '../traffic/hourly-traffic';

/** Environments of a handler that are kept ready x their memory, GB-seconds a month: billed in steps of five minutes, whether they are used or not. */
export function readyGbSeconds({ provisionedConcurrency = 0, provisionedHoursPerMonth, memoryMiB }: HandlerKind, { hoursPerMonth }: EstimateSettings): number {
  if (provisionedConcurrency === 0) return 0;
  return provisionedConcurrency * (memoryMiB / 1024) * fiveMinutes(provisionedHoursPerMonth ?? hoursPerMonth) * 3600;
}

/**
 * Share of the requests that run outside the environments kept ready. A published duration fills them exactly; else the
 * requests of those hours that find all of them busy (Erlang B, over a day), and all of the other hours'.
 */
export function spillShare(handler: HandlerKind, durationMs: number, { weights }: HourlyTraffic, settings: EstimateSettings): (requests: number) => number {
  const { provisionedConcurrency: ready = 0, provisionedHoursPerMonth } = handler;
  if (ready <= 0) return () => 1;
  const hours = Math.min(settings.hoursPerMonth, provisionedHoursPerMonth ?? settings.hoursPerMonth);
  if (handler.durationMs !== undefined) {
    return (requests) => Math.max(0, 1 - (ready * hours * 3600) / Math.max(1e-9, (requests * durationMs) / 1000));
  }
  const inHours = hours / settings.hoursPerMonth;
  return (requests) => {
    const load = (requests * durationMs) / 1000 / (settings.hoursPerMonth * 3600);
    return 1 - inHours + inHours * weights.reduce((sum, weight) => sum + (weight / weights.length) * erlangB(ready, weight * load), 0);
  };
}

function fiveMinutes(hours: number): number {
  return Math.ceil(hours * 12 - 1e-9) / 12;
}
