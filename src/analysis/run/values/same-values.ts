import { sameValue } from './same-value';
import type { Value } from './value';

/** Whether two lists of arguments hold the same values. */
export function sameValues(some: readonly Value[] = [], others: readonly Value[] = []): boolean {
  return some.length === others.length && some.every((value, index) => sameValue(value, others[index]!));
}
