import type { OrderedMoments, Range, Step } from '../../domain';
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
  const wait = hangsOnOrder(step) ? waitInOrder(step, latencies) : waitOfAlike(new TimedSteps(tied?.() ?? new TiedSteps(step), latencies));
  known.set(step, { key, wait });
  return wait;
}

function waitOfAlike(steps: TimedSteps): Wait {
  const alike = steps.keyOf(steps.steps.order.root);
  return waitsOfAlike.get(alike) ?? waitsOfAlike.set(alike, simulate(steps));
}

type Ordered = Step & { kind: 'branch' };

/** Whether it depends on the latencies which of its arms are taken. */
function hangsOnOrder(step: Step): step is Ordered {
  return step.kind === 'branch' && step.arms.some(({ ordered }) => ordered !== undefined);
}

/** The shortest, the expected and the longest latencies may each lead to other arms. */
function waitInOrder(step: Ordered, latencies: readonly Range[]): Wait {
  const [shortest, expected, longest] = (['low', 'likely', 'high'] as const).map((which) => waitOf(takenArms(step, latencies, which), latencies)) as [Wait, Wait, Wait];
  const [low, likely, high] = [Math.min(shortest.low, expected.likely), expected.likely, Math.max(longest.high, expected.likely)];
  return { low, likely, high, longestPath: Math.max(low, longest.longestPath) };
}

/** Without the arms that other latencies would lead to. */
function takenArms(step: Ordered, latencies: readonly Range[], which: 'low' | 'likely' | 'high'): Step {
  const isTaken = ({ first, then, orEqual }: OrderedMoments): boolean => {
    const aheadMs = waitOf(then, latencies)[which] - waitOf(first, latencies)[which];
    return orEqual ? aheadMs > -SAME_MS : aheadMs > SAME_MS;
  };
  const arms = step.arms.flatMap(({ probability, body, ordered }) => (!ordered ? [{ probability, body }] : ordered.by.every(isTaken) ? [{ probability: ordered.share, body }] : []));
  return { kind: 'branch', arms };
}

/** Sums of the same latencies in another order may differ in their last digit. */
const SAME_MS = 1e-6;

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
