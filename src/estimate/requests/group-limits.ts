import type { EstimateSettings, FrontDoor, FunctionRules } from '../../domain';
import { concurrency } from './concurrency';
import type { GroupLimits, Limit } from '../cost-model';
import type { HandlerKind } from '../handler-groups';
import type { HandlerShare } from '../traffic/handler-share';
import type { TrafficShares } from '../traffic/traffic-shares';
import { numberFormat } from '../number-format';
import { whole } from '../whole';
import type { RequestDuration } from './request-duration';
import { requestDurations } from './request-durations';

/** Where a request-billed service would refuse or stop requests of the handlers of each group at this traffic. */
export function groupLimits({ kinds, parts }: TrafficShares, rules: FunctionRules, requestsPerMonth: number, settings: EstimateSettings): GroupLimits[] {
  const durations = requestDurations(kinds, rules, 'likely');
  const limits = kindLimits(kinds, rules);
  const perSecond = requestsPerMonth / (settings.hoursPerMonth * 3600);
  return parts.map((part, group) => {
    const { memory, time, all } = limits[group]!;
    if (part.handler.reservedConcurrency === undefined && !part.traffic.inSteps) return all;
    return present([memory, reservedLimit(part, durations[group]!, perSecond), rules.shared ? undefined : growthLimit(part, durations[group]!, rules, perSecond), time]);
  });
}

/** What holds for a handler of one kind at any traffic. */
interface KindLimits {
  memory: Limit | undefined;
  time: Limit | undefined;
  all: GroupLimits;
}

const known = new WeakMap<readonly RequestDuration[], KindLimits[]>();

function kindLimits(kinds: readonly HandlerKind[], rules: FunctionRules): readonly KindLimits[] {
  const [likely, high] = [requestDurations(kinds, rules, 'likely'), requestDurations(kinds, rules, 'high')];
  let answer = known.get(likely);
  if (!answer) {
    answer = kinds.map((kind, group) => {
      const [memory, time] = [memoryLimit(kind, rules), timeout(kind, likely[group]!, high[group]!, rules)];
      return { memory, time, all: present([memory, time]) };
    });
    known.set(likely, answer);
  }
  return answer;
}

function present(limits: readonly (Limit | undefined)[]): GroupLimits {
  return limits.filter((limit) => limit !== undefined);
}

/** Environments that must be added at once when the busiest hour begins, against what may be added in ten seconds. */
function growthLimit({ share, traffic }: HandlerShare, { inProgressMs }: RequestDuration, rules: FunctionRules, perSecond: number): Limit | undefined {
  if (!traffic.inSteps) return undefined;
  const perWeight = perSecond * share * (inProgressMs / 1000);
  const added = traffic.steepest * perWeight;
  if (added <= rules.concurrencyPerTenSeconds) return undefined;
  const lagSeconds = (added / rules.concurrencyPerTenSeconds) * 10;
  const text = `needs ${whole(added)} more environments when its traffic rises, and gets ${whole(rules.concurrencyPerTenSeconds)} every 10 s: about ${whole(lagSeconds)} s of refused requests.`;
  return { ofOne: (name) => `${name} ${text}`, ofSeveral: (names) => `${names} need more environments when their traffic rises than they get in time: some requests are refused.` };
}

function memoryLimit({ memoryMiB, durationMs }: HandlerKind, { mostMemoryMiB = Infinity, shared }: FunctionRules): Limit | undefined {
  if (memoryMiB <= mostMemoryMiB) return undefined;
  const billedMiB = shared && durationMs === undefined ? shared.memoryMiB : mostMemoryMiB;
  const billed = `${billedMiB === mostMemoryMiB ? 'that is' : `${whole(billedMiB)} MiB are`} billed.`;
  return {
    ofOne: (name) => `${name} is configured with ${whole(memoryMiB)} MiB of memory; an instance has ${whole(mostMemoryMiB)} MiB at most, and ${billed}`,
    ofSeveral: (names) => `${names} are configured with more memory than an instance has: ${whole(mostMemoryMiB)} MiB at most, and ${billed}`,
  };
}

function reservedLimit({ handler: { reservedConcurrency: reserved }, share, peakMinute }: HandlerShare, { inProgressMs }: RequestDuration, perSecond: number): Limit | undefined {
  if (reserved === undefined) return undefined;
  const { p99 } = concurrency(perSecond * share * peakMinute, inProgressMs, Math.max(1, reserved));
  if (p99 <= reserved) return undefined;
  const text = `needs ${whole(p99)} concurrent executions in the peak minute and has ${whole(reserved)} reserved.`;
  return { ofOne: (name) => `${name} ${text}`, ofSeveral: (names) => `${names} need more concurrent executions in the peak minute than they have reserved.` };
}

/** Times a timeout, from which the time that a request would take is a number without meaning: what the loops of its code multiply to. */
const FAR_LONGER = 100;

function timeout(handler: HandlerKind, likely: RequestDuration, high: RequestDuration, rules: FunctionRules): Limit | undefined {
  const timeoutSeconds = handler.timeoutSeconds ?? rules.timeoutSeconds;
  if (likely.timedOut || high.timedOut) {
    const { durationMs } = likely.timedOut ? likely : high;
    const takes = durationMs > timeoutSeconds * 1000 * FAR_LONGER ? 'far' : `${seconds(durationMs)},`;
    // The bad end of a range is no fact.
    return {
      ofOne: (name) => `${likely.timedOut ? `An expected request of ${name} takes` : `The longest request of ${name} may take`} ${takes} longer than its timeout of ${timeoutSeconds} s: it is stopped, and billed, there.`,
      ofSeveral: (names) => `${likely.timedOut ? `Expected requests of ${names} take` : `The longest requests of ${names} may take`} longer than their timeouts: they are stopped, and billed, there.`,
    };
  }
  return frontDoorTimeout(handler.frontDoor, likely.durationMs, rules.frontDoorTimeoutSeconds);
}

function frontDoorTimeout(door: FrontDoor, durationMs: number, limits: Partial<Record<FrontDoor, number>>): Limit | undefined {
  const limit = limits[door];
  if (limit === undefined || durationMs <= limit * 1000) return undefined;
  const takes = seconds(durationMs);
  return {
    ofOne: (name) => `An expected request of ${name} takes ${takes}; its front door (${door}) gives up after ${limit} s.`,
    ofSeveral: (names) => `Expected requests of ${names} take longer than the ${limit} s after which their front doors (${door}) give up.`,
  };
}

const tenths = numberFormat({ maximumFractionDigits: 1 });

/** Tenths where they say something. */
function seconds(ms: number): string {
  return `${ms < 100_000 ? tenths.format(ms / 1000) : whole(Math.round(ms / 1000))} s`;
}
