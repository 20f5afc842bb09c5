import type { EstimateSettings } from '../domain';
import { hourlyTraffic } from './hourly-traffic';
import type { HourlyTraffic } from './hourly-traffic';
import type { HandlerShare } from './request-case';

/** A quantity that handlers have in proportion to their requests, hour by hour of a day or a week, over its mean. */
export function hourlySums(shares: readonly HandlerShare[], settings: EstimateSettings, value: (share: HandlerShare) => number): number[] {
  const groups = new Map<string, { traffic: HourlyTraffic; sum: number }>();
  for (const share of shares) {
    const traffic = hourlyTraffic(share.handler, settings);
    const group = groups.get(traffic.key) ?? { traffic, sum: 0 };
    group.sum += value(share);
    groups.set(traffic.key, group);
  }
  const all = [...groups.values()];
  const total = all.reduce((sum, group) => sum + group.sum, 0);
  const hours = Math.max(...all.map(({ traffic }) => traffic.weights.length));
  return Array.from({ length: hours }, (_, hour) => (total > 0 ? all.reduce((sum, { traffic: { weights }, sum: own }) => sum + own * weights[hour % weights.length]!, 0) / total : 1));
}
