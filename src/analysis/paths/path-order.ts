import type { Beginning } from './choices';

/** Paths that are followed before it is asked how many there are. */
const FIRST_PATHS = 16;

/**
 * The second path goes the last way from the first decision on: what none of many tests holds for has most decisions. Then the latest decision
 * goes another way: the longest paths come first. Then the earliest: where there are too many paths, that shows soonest.
 */
export function takeNext(pending: Beginning[], done: number): Beginning | undefined {
  if (done === 1) return pending.shift();
  if (done < FIRST_PATHS) return pending.pop();
  let shortest = 0;
  for (const [index, { given }] of pending.entries()) if (given.length < pending[shortest]!.given.length) shortest = index;
  return pending.splice(shortest, 1)[0];
}

/** Whichever was followed first: every decision's first way, then the others from the last on. */
export function inOrder(one: { taken: readonly number[] }, other: { taken: readonly number[] }): number {
  const at = one.taken.findIndex((way, index) => way !== other.taken[index]);
  const [a = 0, b = 0] = [one.taken[at], other.taken[at]];
  return a === 0 || b === 0 ? a - b : b - a;
}
