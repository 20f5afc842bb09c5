import type { EstimateSettings } from '../../domain';
import type { HandlerGroups } from '../handler-groups';
import type { HandlerShare } from './handler-share';
import { hourlyTraffic } from './hourly-traffic';
import type { HourlyTraffic } from './hourly-traffic';

/** `shared`: that of handlers without traffic of their own. */
const known = new WeakMap<HandlerGroups, { shared: HourlyTraffic; shares: HandlerShare[] }>();

/** Each group with its share of the workload's requests; equal shares where there is no traffic at all. Options that take the same handlers get the same answer. */
export function trafficShares(groups: HandlerGroups, settings: Pick<EstimateSettings, 'peakToMean' | 'trafficShape'>): HandlerShare[] {
  const shared = hourlyTraffic({}, settings);
  const before = known.get(groups);
  if (before?.shared === shared) return before.shares;
  const { handlers, counts, groupOf } = groups;
  const total = handlers.reduce((sum, { requestsPerMonth }, group) => sum + requestsPerMonth * counts[group]!, 0);
  const shares = handlers.map((handler, group): HandlerShare => {
    const traffic = hourlyTraffic(handler, settings);
    const count = counts[group]!;
    const share = total > 0 ? handler.requestsPerMonth / total : 1 / groupOf.length;
    return { handler, count, share, rounded: Number(share.toPrecision(12)), together: share * count, traffic, peakMinute: traffic.peak * traffic.minuteToHour };
  });
  known.set(groups, { shared, shares });
  return shares;
}
