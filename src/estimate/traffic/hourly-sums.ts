import type { HourlyTraffic } from './hourly-traffic';
import type { HandlerShare } from './handler-share';

/** A quantity that handlers have in proportion to their requests, hour by hour of a day or a week, over its mean. */
export function hourlySums(shares: readonly HandlerShare[], value: (share: HandlerShare, group: number) => number): number[] {
  const groups = new Map<string, { traffic: HourlyTraffic; sum: number }>();
  for (const [index, share] of shares.entries()) {
    const { traffic } = share;
    const group = groups.get(traffic.key) ?? { traffic, sum: 0 };
    group.sum += value(share, index) * share.count;
    groups.set(traffic.key, group);
  }
  const all = [...groups.values()];
  const total = all.reduce((sum, group) => sum + group.sum, 0);
  const hours = Math.max(...all.map(({ traffic }) => traffic.weights.length));
  return Array.from({ length: hours }, (_, hour) => (total > 0 ? all.reduce((sum, { traffic: { weights }, sum: own }) => sum + own * weights[hour % weights.length]!, 0) / total : 1));
}
