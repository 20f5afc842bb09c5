import type { WorkloadHandler } from '../domain';

/** Requests per month of the whole workload. Twelve digits: a third of a million three times is a million again. */
export function totalRequests(handlers: readonly WorkloadHandler[]): number {
  return Number(handlers.reduce((sum, { requestsPerMonth }) => sum + requestsPerMonth, 0).toPrecision(12));
}
