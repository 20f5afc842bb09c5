import { defaults } from './defaults';
import { loadBalancerUnits } from './load-balancer-units';
import type { HandlerShare } from './request-case';

/** What one request of the workload, on average, gives a load balancer to do. */
export interface BalancedRequests {
  requestShare: number;
  /** Capacity unit hours. */
  unitsPerRequest: number;
}

/** Load balancer units of one request of the workload; what a queue or a timer brings does not pass it. */
export function balancedRequests(shares: readonly HandlerShare[]): BalancedRequests {
  const passing = shares.filter(({ handler }) => (handler.trigger ?? 'http') === 'http');
  const units = ({ handler, share }: HandlerShare) => share * loadBalancerUnits({
    ...defaults.loadBalancer, requestKb: handler.responseKiB ?? defaults.loadBalancer.requestKb, gbPerUnitHour: 1,
  });
  return { requestShare: passing.reduce((sum, { share }) => sum + share, 0), unitsPerRequest: passing.reduce((sum, part) => sum + units(part), 0) };
}
