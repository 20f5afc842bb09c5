import type { EstimateSettings, FunctionRules } from '../../domain';
import { concurrency } from './concurrency';
import { databaseLimit } from '../calls/database-limit';
import type { HandlerShare } from '../traffic/handler-share';
import { whole } from '../whole';
import { requestDurations } from './request-durations';

/** A service as it is configured. */
interface Service {
  serviceName: string;
  rules: FunctionRules;
}

/** Where a request-billed service would refuse requests at this traffic, all handlers together. */
export function requestLimits(shares: readonly HandlerShare[], service: Service, requestsPerMonth: number, settings: EstimateSettings): string[] {
  const perSecond = requestsPerMonth / (settings.hoursPerMonth * 3600);
  const durations = requestDurations(shares, service.rules, 'likely');
  const peak: Peak = { busyMs: 0, requestsPerSecond: 0, pooledBusy: 0 };
  for (const [index, { handler, together, peakMinute }] of shares.entries()) {
    const requestsPerSecond = perSecond * together * peakMinute;
    const { inProgressMs } = durations[index]!;
    peak.busyMs += requestsPerSecond * inProgressMs;
    peak.requestsPerSecond += requestsPerSecond;
    if (handler.profile.pools?.some(({ database }) => database)) peak.pooledBusy += (requestsPerSecond * inProgressMs) / 1000;
  }
  // One connection for each environment that has a pool, as it serves one request at a time.
  return [...accountLimit(peak, service), ...(service.rules.shared ? [] : databaseLimit(shares, settings, () => peak.pooledBusy, 'Environments'))];
}

/** The peak minutes of all handlers together. */
interface Peak {
  /** Of all requests that come in a second. */
  busyMs: number;
  requestsPerSecond: number;
  /** Requests in progress that hold a connection to a database. */
  pooledBusy: number;
}

function accountLimit({ busyMs, requestsPerSecond: rate }: Peak, { serviceName, rules: { concurrencyLimit } }: Service): string[] {
  if (rate === 0) return [];
  const { mean, p99, throttledShare } = concurrency(rate, busyMs / rate, concurrencyLimit);
  if (p99 <= concurrencyLimit) return [];
  const refused = mean > 0 && throttledShare >= 0.001 ? `; ${Math.round(throttledShare * 1000) / 10}% of the peak's requests would be refused` : '';
  return [`The peak minute needs ${whole(p99)} concurrent executions, above the ${whole(concurrencyLimit)} that an account has by default${refused}. ${serviceName} needs a quota of about ${whole(Math.ceil(p99 * 1.2))}.`];
}
