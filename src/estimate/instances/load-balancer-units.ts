import type { HostingOption } from '../../domain';
import { defaults } from '../defaults';

export interface LoadBalancerTraffic {
  requestsPerConnection: number;
  connectionLifeSeconds: number;
  /** KB of request and response together. */
  requestKb: number;
  /** GB that one unit takes in an hour. */
  gbPerUnitHour: number;
}

/**
 * Capacity unit hours (LCU) of an Application Load Balancer for one request. The largest dimension of an hour is billed: 25 new connections
 * per second, 3,000 active connections per minute, 1 GB per hour; each grows in proportion to the requests.
 */
export function loadBalancerUnits({ requestsPerConnection, connectionLifeSeconds, requestKb, gbPerUnitHour }: LoadBalancerTraffic): number {
  const connectionsPerRequest = 1 / requestsPerConnection;
  return Math.max(
    connectionsPerRequest / 25 / 3600,
    (connectionsPerRequest * connectionLifeSeconds) / 3000 / 3600,
    requestKb / 1e6 / gbPerUnitHour,
  );
}

/** GB that one capacity unit takes in an hour: 1 for instances and containers, 0.4 for Lambda targets. */
export const gbPerUnitHour: Record<HostingOption['billing'], number> = { instance: 1, request: 0.4 };

/** Capacity unit hours of one request of the usual traffic; of the usual size where its response is not known. */
export function unitsOfRequest(responseKiB: number | undefined, billing: HostingOption['billing']): number {
  return loadBalancerUnits({ ...defaults.loadBalancer, requestKb: responseKiB ?? defaults.loadBalancer.requestKb, gbPerUnitHour: gbPerUnitHour[billing] });
}
