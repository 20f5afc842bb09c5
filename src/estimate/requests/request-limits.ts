import type { EstimateSettings, FunctionRules } from '../../domain';
import { concurrency } from './concurrency';
import { databaseLimit } from '../calls/database-limit';
import { whole } from '../whole';
import { requestDurations } from './request-durations';
import type { TrafficShares } from '../traffic/traffic-shares';

/** A service as it is configured. */
interface Service {
  serviceName: string;
  rules: FunctionRules;
}

/** Where a request-billed service would refuse requests at this traffic, all handlers together; `peakConcurrency`: requests in progress in the peak minute. */
export function requestLimits(shares: TrafficShares, service: Service, requestsPerMonth: number, peakConcurrency: number, settings: EstimateSettings): string[] {
  // One connection for each environment that has a pool, as it serves one request at a time.
  const pooled = () => pooledBusy(shares, service.rules, requestsPerMonth, settings);
  return [...accountLimit(peakConcurrency, service), ...(service.rules.shared ? [] : databaseLimit(shares.parts, settings, pooled, 'Environments'))];
}

/** Requests in progress, in the peak minutes of all handlers together, that hold a connection to a database. */
function pooledBusy({ kinds, parts }: TrafficShares, rules: FunctionRules, requestsPerMonth: number, settings: EstimateSettings): number {
  const durations = requestDurations(kinds, rules, 'likely');
  const perSecond = requestsPerMonth / (settings.hoursPerMonth * 3600);
  return parts.reduce((sum, { handler, together, peakMinute }, group) => {
    const holds = handler.profile.pools?.some(({ database }) => database);
    return holds ? sum + (perSecond * together * peakMinute * durations[group]!.inProgressMs) / 1000 : sum;
  }, 0);
}

function accountLimit(inProgress: number, { serviceName, rules: { concurrencyLimit } }: Service): string[] {
  const busy = concurrency(inProgress, 1000, concurrencyLimit);
  const { mean, p99 } = busy;
  if (p99 <= concurrencyLimit) return [];
  const { throttledShare } = busy;
  const refused = mean > 0 && throttledShare >= 0.001 ? `; ${Math.round(throttledShare * 1000) / 10}% of the peak's requests would be refused` : '';
  return [`The peak minute needs ${whole(p99)} concurrent executions, above the ${whole(concurrencyLimit)} that an account has by default${refused}. ${serviceName} needs a quota of about ${whole(Math.ceil(p99 * 1.2))}.`];
}
