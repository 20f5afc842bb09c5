import type { Range, Step } from '../../domain';
import { rangeText } from './range-text';
import type { Case } from './path-pruning';
import { Simulation } from './simulation';
import { TiedSteps } from './tied-steps';
import { TimedSteps } from './timed-steps';

/** Waiting time of steps in ms: the shortest path, the expectation, the longest path. `latencies` are those of the calls, by number; `tied`: the same steps, where they are known. */
export function waitOf(step: Step, latencies: readonly Range[], tied?: () => TiedSteps): Range {
  const key = latencies.map(rangeText).join(';');
  const before = known.get(step);
  if (before?.key === key) return before.wait;
  const wait = simulate(new TimedSteps(tied?.() ?? new TiedSteps(step), latencies));
  known.set(step, { key, wait });
  return wait;
}

/** The last answer of each handler: while traffic is typed, latencies stay. */
const known = new WeakMap<Step, { key: string; wait: Range }>();

function simulate(steps: TimedSteps): Range {
  const total = (which: Case): number => new Simulation(which, steps).total().now;
  const low = total('low');
  const high = Math.max(low, total('high'));
  const likely = total('likely');
  return { low, likely: Math.min(high, Math.max(low, likely)), high };
}
