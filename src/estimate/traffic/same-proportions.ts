import type { Workload } from '../../domain';
import { areAlike, handlerGroups, isSame } from '../handler-groups';
import { sameItems } from '../same-items';
import { sumOfRequests } from '../sum-of-requests';

/** Shares that differ by less are the same: a total divided among handlers has rounding errors. */
const ROUNDING = 1e-13;

/** Whether two workloads differ in their total traffic alone. A model of the one then answers for the other, because it is asked at any traffic. */
export function haveSameProportions(one: Workload, other: Workload): boolean {
  if (one.handlers.length !== other.handlers.length || !isSame(one.settings, other.settings)) return false;
  const [total, otherTotal] = [sumOfRequests(one.handlers), sumOfRequests(other.handlers)];
  // Without any traffic handlers count alike.
  if ((total > 0) !== (otherTotal > 0)) return false;
  const isSameShare = (own: number, others: number) => Math.abs(own * otherTotal - others * total) <= ROUNDING * (own * otherTotal);
  const [groups, otherGroups] = [handlerGroups(one.handlers), handlerGroups(other.handlers)];
  // While only traffic is typed handlers stay together: one of each group is compared.
  if (groups.kinds === otherGroups.kinds && sameItems(groups.groupOf, otherGroups.groupOf)) return groups.requests.every((own, group) => isSameShare(own, otherGroups.requests[group]!));
  return one.handlers.every((first, index) => isSameShare(first.requestsPerMonth, other.handlers[index]!.requestsPerMonth) && areAlike(first, other.handlers[index]!));
}
