import type { EstimateSettings, FrontDoor, HandlerLimit, RequestHosting } from '../domain';
import { concurrency } from './concurrency';
import { hourlyTraffic } from './hourly-traffic';
import { peakMinute } from './peak-minute';
import type { HandlerShare } from './request-case';
import { requestDuration } from './request-duration';

/** Where a request-billed service would refuse or stop one handler's requests at this traffic. */
export function handlerLimits(shares: readonly HandlerShare[], option: RequestHosting, requestsPerMonth: number, settings: EstimateSettings): HandlerLimit[] {
  return shares.flatMap((part) => [...reservedLimit(part, option, requestsPerMonth, settings), ...growthLimit(part, option, requestsPerMonth, settings), ...timeouts(part, option)]
    .map((text) => ({ handlerId: part.handler.id, text })));
}

/** Environments that must be added at once when the busiest hour begins, against what may be added in ten seconds. */
function growthLimit({ handler, share }: HandlerShare, { function: rules }: RequestHosting, requestsPerMonth: number, settings: EstimateSettings): string[] {
  const { weights, minuteToHour, inSteps } = hourlyTraffic(handler, settings);
  if (!inSteps || rules.shared) return [];
  const { durationMs } = requestDuration(handler, rules, 'likely');
  const perWeight = (requestsPerMonth / (settings.hoursPerMonth * 3600)) * share * (durationMs / 1000);
  const added = Math.max(...weights.map((weight, hour) => weight * minuteToHour - weights.at(hour - 1)!)) * perWeight;
  if (added <= rules.concurrencyPerTenSeconds) return [];
  const lagSeconds = (added / rules.concurrencyPerTenSeconds) * 10;
  return [`${handler.name} needs ${whole(added)} more environments when its traffic rises, and gets ${whole(rules.concurrencyPerTenSeconds)} every 10 s: about ${whole(lagSeconds)} s of refused requests.`];
}

function reservedLimit({ handler, share }: HandlerShare, { function: rules }: RequestHosting, requestsPerMonth: number, settings: EstimateSettings): string[] {
  if (handler.reservedConcurrency === undefined) return [];
  const { durationMs } = requestDuration(handler, rules, 'likely');
  const requestsPerSecond = (requestsPerMonth / (settings.hoursPerMonth * 3600)) * share * peakMinute(handler, settings);
  const { p99 } = concurrency(requestsPerSecond, durationMs, Math.max(1, handler.reservedConcurrency));
  if (p99 <= handler.reservedConcurrency) return [];
  return [`${handler.name} needs ${whole(p99)} concurrent executions in the peak minute and has ${whole(handler.reservedConcurrency)} reserved.`];
}

function timeouts({ handler }: HandlerShare, { function: rules }: RequestHosting): string[] {
  const timeoutSeconds = handler.timeoutSeconds ?? rules.timeoutSeconds;
  const likely = requestDuration(handler, rules, 'likely');
  const high = requestDuration(handler, rules, 'high');
  if (likely.timedOut || high.timedOut) {
    const which = likely.timedOut ? 'An expected' : 'The longest';
    return [`${which} request of ${handler.name} takes ${seconds((likely.timedOut ? likely : high).durationMs)}, longer than its timeout of ${timeoutSeconds} s: it is stopped, and billed, there.`];
  }
  return frontDoorTimeout(handler.name, handler.frontDoor, likely.durationMs, rules.frontDoorTimeoutSeconds);
}

function frontDoorTimeout(name: string, door: FrontDoor, durationMs: number, limits: Partial<Record<FrontDoor, number>>): string[] {
  const limit = limits[door];
  if (limit === undefined || durationMs <= limit * 1000) return [];
  return [`An expected request of ${name} takes ${seconds(durationMs)}; its front door (${door}) gives up after ${limit} s.`];
}

function seconds(ms: number): string {
  return `${(ms / 1000).toLocaleString('en-US', { maximumFractionDigits: 1 })} s`;
}

function whole(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: 0 });
}
