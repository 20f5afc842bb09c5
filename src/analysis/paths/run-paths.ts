import type { TraceStep } from '../run/call-site';
import { isGivenUp } from './is-given-up';
import { PathsOfHandler, type Followed } from './paths-of-handler';
import { withOrders } from './with-orders';

/** Decisions that the abstract run met on one way through the handler: more than are followed on a path, since it asks again what a path knows. */
const MOST_DECISIONS = 18;

/** Every path of a handler. */
export interface FollowedPaths {
  steps: TraceStep;
  /** Something unknown was called on the way: calls may be missing. */
  isBlind: boolean;
}

/**
 * Follows a handler exactly, one path after the other, in virtual time: what it keeps in variables, lists and objects, who waits for whom.
 * Undefined where something decides that only a run could tell: a list of unknown length, a package that calls back, what other requests left behind.
 * `decisions`: how many the abstract run met on its longest way, so that nothing is followed that has too many paths.
 */
export function runPaths(handler: Followed, file: string, exportName: string, decisions: number): FollowedPaths | undefined {
  if (decisions > MOST_DECISIONS) return undefined;
  const paths = new PathsOfHandler(handler, file, exportName);
  try {
    if (!paths.follow([{ given: [], flips: [], work: 0 }])) return undefined;
  } catch (error) {
    if (isGivenUp(error)) return undefined;
    throw error;
  }
  return { steps: withOrders(paths), isBlind: paths.isBlind };
}
