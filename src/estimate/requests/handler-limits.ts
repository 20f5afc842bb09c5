import type { EstimateSettings, FrontDoor, FunctionRules, HandlerLimit, RequestHosting } from '../../domain';
import { concurrency } from './concurrency';
import type { HandlerShare } from '../traffic/handler-share';
import type { RequestDuration } from './request-duration';
import { requestDurations } from './request-durations';

/** Where a request-billed service would refuse or stop one handler's requests at this traffic. */
export function handlerLimits(shares: readonly HandlerShare[], option: RequestHosting, requestsPerMonth: number, settings: EstimateSettings): HandlerLimit[] {
  const { function: rules } = option;
  const [likely, high] = [requestDurations(shares, rules, 'likely'), requestDurations(shares, rules, 'high')];
  const perSecond = requestsPerMonth / (settings.hoursPerMonth * 3600);
  const limits: HandlerLimit[] = [];
  for (const [index, part] of shares.entries()) {
    const texts = [
      reservedLimit(part, likely[index]!, perSecond),
      rules.shared ? undefined : growthLimit(part, likely[index]!, rules, perSecond),
      timeout(part, likely[index]!, high[index]!, rules),
    ];
    for (const text of texts) if (text !== undefined) limits.push({ handlerId: part.handler.id, text });
  }
  return limits;
}

/** Environments that must be added at once when the busiest hour begins, against what may be added in ten seconds. */
function growthLimit({ handler, share, traffic }: HandlerShare, { durationMs }: RequestDuration, rules: FunctionRules, perSecond: number): string | undefined {
  if (!traffic.inSteps) return undefined;
  const perWeight = perSecond * share * (durationMs / 1000);
  const added = traffic.steepest * perWeight;
  if (added <= rules.concurrencyPerTenSeconds) return undefined;
  const lagSeconds = (added / rules.concurrencyPerTenSeconds) * 10;
  return `${handler.name} needs ${whole(added)} more environments when its traffic rises, and gets ${whole(rules.concurrencyPerTenSeconds)} every 10 s: about ${whole(lagSeconds)} s of refused requests.`;
}

function reservedLimit({ handler, share, peakMinute }: HandlerShare, { durationMs }: RequestDuration, perSecond: number): string | undefined {
  if (handler.reservedConcurrency === undefined) return undefined;
  const { p99 } = concurrency(perSecond * share * peakMinute, durationMs, Math.max(1, handler.reservedConcurrency));
  if (p99 <= handler.reservedConcurrency) return undefined;
  return `${handler.name} needs ${whole(p99)} concurrent executions in the peak minute and has ${whole(handler.reservedConcurrency)} reserved.`;
}

function timeout({ handler }: HandlerShare, likely: RequestDuration, high: RequestDuration, rules: FunctionRules): string | undefined {
  const timeoutSeconds = handler.timeoutSeconds ?? rules.timeoutSeconds;
  if (likely.timedOut || high.timedOut) {
    const which = likely.timedOut ? 'An expected' : 'The longest';
    return `${which} request of ${handler.name} takes ${seconds((likely.timedOut ? likely : high).durationMs)}, longer than its timeout of ${timeoutSeconds} s: it is stopped, and billed, there.`;
  }
  return frontDoorTimeout(handler.name, handler.frontDoor, likely.durationMs, rules.frontDoorTimeoutSeconds);
}

function frontDoorTimeout(name: string, door: FrontDoor, durationMs: number, limits: Partial<Record<FrontDoor, number>>): string | undefined {
  const limit = limits[door];
  if (limit === undefined || durationMs <= limit * 1000) return undefined;
  return `An expected request of ${name} takes ${seconds(durationMs)}; its front door (${door}) gives up after ${limit} s.`;
}

function seconds(ms: number): string {
  return `${(ms / 1000).toLocaleString('en-US', { maximumFractionDigits: 1 })} s`;
}

function whole(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: 0 });
}
