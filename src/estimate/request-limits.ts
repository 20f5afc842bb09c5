import type { EstimateSettings, RequestHosting } from '../domain';
import { concurrency } from './concurrency';
import { databaseLimit } from './database-limit';
import { peakMinute } from './peak-minute';
import type { HandlerShare } from './request-case';
import { requestDuration } from './request-duration';

/** Where a request-billed service would refuse requests at this traffic, all handlers together. */
export function requestLimits(shares: readonly HandlerShare[], option: RequestHosting, requestsPerMonth: number, settings: EstimateSettings): string[] {
  const perSecond = requestsPerMonth / (settings.hoursPerMonth * 3600);
  const loads = shares.map((part) => ({
    ...part, durationMs: requestDuration(part.handler, option.function, 'likely').durationMs,
    requestsPerSecond: perSecond * part.share * peakMinute(part.handler, settings),
  }));
  return [...accountLimit(loads, option), ...(option.function.shared ? [] : environments(loads, settings))];
}

/** One connection for each environment that has a pool, as it serves one request at a time. */
function environments(loads: readonly Load[], settings: EstimateSettings): string[] {
  const busy = loads.filter(({ handler }) => handler.profile.pools?.some(({ database }) => database)).reduce((sum, load) => sum + (load.requestsPerSecond * load.durationMs) / 1000, 0);
  return databaseLimit(loads, settings, () => busy, 'Environments');
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

function whole(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: 0 });
}
