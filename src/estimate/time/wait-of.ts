import type { Range, Step } from '../../domain';
import { p90Of } from '../distributions/p90-of';
import { KnownByKey } from '../known-by-key';
import { rangeText } from './range-text';
import { Simulation } from './simulation';
import { TiedSteps } from './tied-steps';
import { TimedSteps } from './timed-steps';

/** Waiting time in ms: the shortest path, the expectation, the longest path. */
export interface Wait extends Range {
  /** The longest path with each call at its own 90th percentile. Of many that run at once the last is expected later: then `high` is above it. */
  longestPath: number;
}

/** Waiting time of steps. `latencies` are those of the calls, by number; `tied`: the same steps, where they are known. */
export function waitOf(step: Step, latencies: readonly Range[], tied?: () => TiedSteps): Wait {
  const key = latencies.map(rangeText).join(';');
  const before = known.get(step);
  if (before?.key === key) return before.wait;
  const steps = new TimedSteps(tied?.() ?? new TiedSteps(step), latencies);
  const alike = steps.keyOf(steps.steps.order.root);
  const wait = waitsOfAlike.get(alike) ?? waitsOfAlike.set(alike, simulate(steps));
  known.set(step, { key, wait });
  return wait;
}

/** Handlers that are written alike wait alike. */
const waitsOfAlike = new KnownByKey<Wait>();

/** The last answer of each handler: while traffic is typed, latencies stay. */
const known = new WeakMap<Step, { key: string; wait: Wait }>();

function simulate(steps: TimedSteps): Wait {
  const low = new Simulation('low', steps).total().now;
  const longestPath = Math.max(low, new Simulation('high', steps).total().now);
  const { now, variance } = new Simulation('likely', steps).total();
  // A mean of equal paths may differ from them in its last digit.
  if (now <= longestPath * (1 + 1e-9)) return { low, likely: Math.min(longestPath, Math.max(low, now)), high: longestPath, longestPath };
  return { low, likely: now, high: Math.max(now, p90Of({ mean: now, variance })), longestPath };
}
