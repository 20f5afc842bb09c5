import type { HostingOption, NetworkSettings } from '../../domain';
import { defaults } from '../defaults';

/** What passes a load balancer. */
export interface BalancedTraffic {
  requests: number;
  /** KB of request and response together, of all of them. */
  kb: number;
}

/**
 * Capacity unit hours (LCU) of an Application Load Balancer. The largest dimension is billed: 25 new connections per second, 3,000 active connections
 * per minute, 1 GB per hour, 1,000 evaluations of rules beyond the tenth per second; each grows in proportion to the requests.
 * @see https://aws.amazon.com/elasticloadbalancing/pricing/
 */
export function loadBalancerUnits({ requests, kb }: BalancedTraffic, network: NetworkSettings = {}, billing: HostingOption['billing'] = 'instance'): number {
  const { requestsPerConnection = defaults.loadBalancer.requestsPerConnection, connectionSeconds = defaults.loadBalancer.connectionSeconds, listenerRules = 0 } = network;
  const connections = requests / requestsPerConnection;
  return Math.max(
    connections / 25 / 3600,
    (connections * connectionSeconds) / 3000 / 3600,
    kb / 1e6 / gbPerUnitHour[billing],
    (requests * Math.max(0, listenerRules - FREE_RULES)) / 1000 / 3600,
  );
}

/** Rules that each request is compared with at no charge. */
const FREE_RULES = 10;

/** GB that one capacity unit takes in an hour: 1 for instances and containers, 0.4 for Lambda targets. */
export const gbPerUnitHour: Record<HostingOption['billing'], number> = { instance: 1, request: 0.4 };

/** KB that one request gives a load balancer to pass on: its response; the usual size where that is not known. */
export function balancedKb({ responseKiB }: { responseKiB?: number }): number {
  return responseKiB === undefined ? defaults.loadBalancer.requestKb : responseKiB * KB_PER_KIB;
}

/** The page's examples count 1,000,000 KB in a GB of a capacity unit. */
const KB_PER_KIB = 1.024;
