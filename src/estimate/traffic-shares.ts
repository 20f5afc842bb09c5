import type { WorkloadHandler } from '../domain';

/** Each handler's share of the workload's requests; equal shares where there is no traffic at all. */
export function trafficShares(handlers: readonly WorkloadHandler[]): number[] {
  const total = handlers.reduce((sum, { requestsPerMonth }) => sum + requestsPerMonth, 0);
  return handlers.map(({ requestsPerMonth }) => (total > 0 ? requestsPerMonth / total : 1 / handlers.length));
}
