import type { WorkloadHandler } from '../domain';
import type { HandlerShare } from './request-case';

const known = new WeakMap<WorkloadHandler[], HandlerShare[]>();

/** Each handler with its share of the workload's requests; equal shares where there is no traffic at all. Options that take the same handlers get the same answer. */
export function trafficShares(handlers: WorkloadHandler[]): HandlerShare[] {
  const total = handlers.reduce((sum, { requestsPerMonth }) => sum + requestsPerMonth, 0);
  const shares = known.get(handlers) ?? handlers.map((handler) => ({ handler, share: total > 0 ? handler.requestsPerMonth / total : 1 / handlers.length }));
  known.set(handlers, shares);
  return shares;
}
