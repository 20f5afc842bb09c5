import type { Workload, WorkloadHandler } from '../../domain';
import { areAlike, isSame } from '../handler-groups';

/** Shares that differ by less are the same: a total divided among handlers has rounding errors. */
const ROUNDING = 1e-13;

/** Whether two workloads differ in their total traffic alone. A model of the one then answers for the other, because it is asked at any traffic. */
export function haveSameProportions(one: Workload, other: Workload): boolean {
  if (one.handlers.length !== other.handlers.length || !isSame(one.settings, other.settings)) return false;
  const [total, otherTotal] = [requestsOf(one), requestsOf(other)];
  // Without any traffic handlers count alike.
  if ((total > 0) !== (otherTotal > 0)) return false;
  return one.handlers.every((handler, index) => {
    const second = other.handlers[index]!;
    const [share, otherShare] = [handler.requestsPerMonth * otherTotal, second.requestsPerMonth * total];
    return Math.abs(share - otherShare) <= ROUNDING * share && areAlike(handler, second);
  });
}

function requestsOf({ handlers }: Workload): number {
  return handlers.reduce((sum: number, { requestsPerMonth }: WorkloadHandler) => sum + requestsPerMonth, 0);
}
