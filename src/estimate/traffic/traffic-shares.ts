import type { EstimateSettings } from '../../domain';
import type { HandlerGroups, HandlerKind } from '../handler-groups';
import type { HandlerShare } from './handler-share';
import { hourlyTraffic } from './hourly-traffic';
import type { HourlyTraffic } from './hourly-traffic';

/** A workload's groups with their shares of its requests. */
export interface TrafficShares {
  /** The same list while only traffic changes. */
  kinds: readonly HandlerKind[];
  /** One for each kind. */
  parts: readonly HandlerShare[];
  /** Of each group, as its part has it. */
  together: Float64Array;
  /** Of all parts: 1, but for rounding, in twelve digits. */
  whole: number;
}

/** `shared`: that of handlers without traffic of their own. */
const known = new WeakMap<HandlerGroups['kinds'], { requests: HandlerGroups['requests']; shared: HourlyTraffic; shares: TrafficShares }>();

/** Each group with its share of the workload's requests; equal shares where there is no traffic at all. Options that take the same handlers get the same answer. */
export function trafficShares(groups: HandlerGroups, settings: Pick<EstimateSettings, 'peakToMean' | 'trafficShape'>): TrafficShares {
  const shared = hourlyTraffic({}, settings);
  const { kinds, requests, counts } = groups;
  const before = known.get(kinds);
  if (before?.requests === requests && before.shared === shared) return before.shares;
  const { share, rounded, together, whole } = sharesOf(groups);
  const parts = kinds.map((handler, group): HandlerShare => {
    const traffic = handler.peakToMean === undefined && handler.trafficShape === undefined ? shared : hourlyTraffic(handler, settings);
    const count = counts[group]!;
    return { handler, count, share: share[group]!, rounded: rounded[group]!, together: together[group]!, traffic, peakMinute: traffic.peak * traffic.minuteToHour };
  });
  const shares = { kinds, parts, together, whole };
  known.set(kinds, { requests, shared, shares });
  return shares;
}

/** Of the handlers' groups, whatever an option makes of the handlers. */
interface GroupShares {
  share: number[];
  rounded: number[];
  together: Float64Array;
  whole: number;
}

const knownShares = new WeakMap<HandlerGroups['requests'], GroupShares>();

function sharesOf({ requests, counts, groupOf }: HandlerGroups): GroupShares {
  let answer = knownShares.get(requests);
  if (!answer) {
    const total = requests.reduce((sum, own, group) => sum + own * counts[group]!, 0);
    const share = requests.map((own) => (total > 0 ? own / total : 1 / groupOf.length));
    const together = Float64Array.from(share, (own, group) => own * counts[group]!);
    knownShares.set(requests, (answer = { share, rounded: share.map(inTwelveDigits), together, whole: inTwelveDigits(together.reduce((sum, own) => sum + own, 0)) }));
  }
  return answer;
}

function inTwelveDigits(value: number): number {
  return Number(value.toPrecision(12));
}
