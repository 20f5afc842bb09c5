import type { Range, Step } from '../../domain';
import { Simulation } from './simulation';

/** Waiting time of steps in ms: the shortest path, the expectation, the longest path. `latencies` are those of the calls, by number. */
export function waitOf(step: Step, latencies: readonly Range[]): Range {
  const key = latencies.map(({ low, likely, high }) => `${low},${likely},${high}`).join(';');
  const before = known.get(step);
  if (before?.key === key) return before.wait;
  const wait = simulate(step, latencies);
  known.set(step, { key, wait });
  return wait;
}

/** The last answer of each handler: while traffic is typed, latencies stay. */
const known = new WeakMap<Step, { key: string; wait: Range }>();

function simulate(step: Step, latencies: readonly Range[]): Range {
  const low = new Simulation('low', latencies).total(step);
  const high = Math.max(low, new Simulation('high', latencies).total(step));
  const likely = new Simulation('likely', latencies).total(step);
  return { low, likely: Math.min(high, Math.max(low, likely)), high };
}
