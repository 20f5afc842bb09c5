import type { Workload } from '../../domain';
import { areAlike, isSame } from '../handler-groups';
import { sumOfRequests } from '../sum-of-requests';

/** Shares that differ by less are the same: a total divided among handlers has rounding errors. */
const ROUNDING = 1e-13;

/** Whether two workloads differ in their total traffic alone. A model of the one then answers for the other, because it is asked at any traffic. */
export function haveSameProportions(one: Workload, other: Workload): boolean {
  if (one.handlers.length !== other.handlers.length || !isSame(one.settings, other.settings)) return false;
  const [total, otherTotal] = [sumOfRequests(one.handlers), sumOfRequests(other.handlers)];
  // Without any traffic handlers count alike.
  if ((total > 0) !== (otherTotal > 0)) return false;
  for (let index = 0; index < one.handlers.length; index++) {
    const [first, second] = [one.handlers[index]!, other.handlers[index]!];
    const share = first.requestsPerMonth * otherTotal;
    if (!(Math.abs(share - second.requestsPerMonth * total) <= ROUNDING * share) || !areAlike(first, second)) return false;
  }
  return true;
}
