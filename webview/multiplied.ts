import type { Workload } from '../src/domain';

/** The same workload with so many times its requests. */
export function multiplied(workload: Workload, factor: number): Workload {
  return { ...workload, handlers: workload.handlers.map((handler) => ({ ...handler, requestsPerMonth: handler.requestsPerMonth * factor })) };
}
