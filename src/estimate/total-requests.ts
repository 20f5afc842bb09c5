import type { WorkloadHandler } from '../domain';
import { sumOfRequests } from './sum-of-requests';

/** Requests per month of the whole workload. Twelve digits: a third of a million three times is a million again. */
export function totalRequests(handlers: readonly WorkloadHandler[]): number {
  return Number(sumOfRequests(handlers).toPrecision(12));
}
