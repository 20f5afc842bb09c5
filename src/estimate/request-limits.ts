import type { EstimateSettings, FrontDoor, RequestHosting } from '../domain';
import { concurrency } from './concurrency';
import { defaults } from './defaults';
import type { HandlerShare } from './request-case';
import { requestDuration } from './request-duration';

/** Where a request-billed service would refuse or stop requests at this traffic. */
export function requestLimits(shares: readonly HandlerShare[], option: RequestHosting, requestsPerMonth: number, settings: EstimateSettings): string[] {
  const perSecond = requestsPerMonth / (settings.hoursPerMonth * 3600);
  const loads = shares.map((part) => ({
    ...part, durationMs: requestDuration(part.handler, option.function, 'likely').durationMs,
    requestsPerSecond: perSecond * part.share * (part.handler.peakToMean ?? settings.peakToMean) * defaults.peakMinuteToHour,
  }));
  return [
    ...accountLimit(loads, option),
    ...loads.flatMap((load) => reservedLimit(load)),
    ...shares.flatMap((part) => timeouts(part, option)),
  ];
}

interface Load extends HandlerShare {
  durationMs: number;
  requestsPerSecond: number;
}

function accountLimit(loads: readonly Load[], { serviceName, function: { concurrencyLimit } }: RequestHosting): string[] {
  const busyMs = loads.reduce((sum, load) => sum + load.requestsPerSecond * load.durationMs, 0);
  const rate = loads.reduce((sum, load) => sum + load.requestsPerSecond, 0);
  if (rate === 0) return [];
  const { mean, p99, throttledShare } = concurrency(rate, busyMs / rate, concurrencyLimit);
  if (p99 <= concurrencyLimit) return [];
  const refused = mean > 0 && throttledShare >= 0.001 ? `; ${Math.round(throttledShare * 1000) / 10} % of the peak's requests would be refused` : '';
  return [`The peak minute needs ${whole(p99)} concurrent executions, above the ${whole(concurrencyLimit)} that an account has by default${refused}. ${serviceName} needs a quota of about ${whole(Math.ceil(p99 * 1.2))}.`];
}

function reservedLimit({ handler, durationMs, requestsPerSecond }: Load): string[] {
  if (handler.reservedConcurrency === undefined) return [];
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
