import type { WorkloadHandler } from '../domain';

const known = new WeakMap<readonly WorkloadHandler[], number>();

/** Requests per month of all handlers, added up in their order, with its rounding errors. Asked again for the same handlers, it answers from memory. */
export function sumOfRequests(handlers: readonly WorkloadHandler[]): number {
  let sum = known.get(handlers);
  if (sum === undefined) {
    sum = 0;
    for (let index = 0; index < handlers.length; index++) sum += handlers[index]!.requestsPerMonth;
    known.set(handlers, sum);
  }
  return sum;
}
