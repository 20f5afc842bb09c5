import type { EstimateSettings, WorkloadHandler } from '../../domain';
import type { HandlerShare } from './handler-share';
import { hourlyTraffic } from './hourly-traffic';
import type { HourlyTraffic } from './hourly-traffic';

/** `shared`: that of handlers without traffic of their own. */
const known = new WeakMap<WorkloadHandler[], { shared: HourlyTraffic; shares: HandlerShare[] }>();

/** Each handler with its share of the workload's requests; equal shares where there is no traffic at all. Options that take the same handlers get the same answer. */
export function trafficShares(handlers: WorkloadHandler[], settings: Pick<EstimateSettings, 'peakToMean' | 'trafficShape'>): HandlerShare[] {
  const shared = hourlyTraffic({}, settings);
  const before = known.get(handlers);
  if (before?.shared === shared) return before.shares;
  const total = handlers.reduce((sum, { requestsPerMonth }) => sum + requestsPerMonth, 0);
  const shares = handlers.map((handler): HandlerShare => {
    const traffic = hourlyTraffic(handler, settings);
    const share = total > 0 ? handler.requestsPerMonth / total : 1 / handlers.length;
    return { handler, share, rounded: Number(share.toPrecision(12)), traffic, peakMinute: traffic.peak * traffic.minuteToHour };
  });
  known.set(handlers, { shared, shares });
  return shares;
}
