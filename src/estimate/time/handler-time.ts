import { expectedMax } from '../distributions/expected-max';
import { lognormal } from '../distributions/lognormal';

/** What happens in time, reduced to numbers: latencies by percentile in ms, CPU in ms at one vCPU. */
export type TimeNode =
  | { kind: 'cpu'; ms: number }
  | { kind: 'io'; p50Ms: number; p99Ms: number; cpuMs: number }
  | { kind: 'sequence'; steps: TimeNode[] }
  | { kind: 'parallel'; branches: TimeNode[] }
  /** `concurrency` items at once; undefined = all, 1 = one after another. */
  | { kind: 'loop'; iterations: number; concurrency?: number; body: TimeNode }
  | { kind: 'branch'; arms: { probability: number; body: TimeNode }[] };

/** Wait of one request (mean in ms, variance in ms²), its CPU in ms at one vCPU, and the awaited steps on its path. */
export interface HandlerTime {
  waitMs: number;
  waitVariance: number;
  cpuMs: number;
  awaits: number;
}

const nothing: HandlerTime = { waitMs: 0, waitVariance: 0, cpuMs: 0, awaits: 0 };

/**
 * Time of one request. A sequence adds; of parallel branches the longest counts (E[max] of independent lognormals) while their CPU adds,
 * for one thread runs it; a branch is the mixture of its arms.
 */
export function handlerTime(node: TimeNode): HandlerTime {
  switch (node.kind) {
    case 'cpu':
      return { ...nothing, cpuMs: node.ms };
    case 'io': {
      const { mean, variance } = lognormal(node.p50Ms, node.p99Ms);
      return { waitMs: mean, waitVariance: variance, cpuMs: node.cpuMs, awaits: 1 };
    }
    case 'sequence':
      return node.steps.map(handlerTime).reduce(add, nothing);
    case 'parallel':
      return together(node.branches.map(handlerTime));
    case 'loop':
      return loop(handlerTime(node.body), node.iterations, node.concurrency ?? node.iterations);
    case 'branch':
      return mixture(node.arms.map(({ probability, body }) => ({ probability, time: handlerTime(body) })));
  }
}

function add(a: HandlerTime, b: HandlerTime): HandlerTime {
  return { waitMs: a.waitMs + b.waitMs, waitVariance: a.waitVariance + b.waitVariance, cpuMs: a.cpuMs + b.cpuMs, awaits: a.awaits + b.awaits };
}

function times(time: HandlerTime, count: number): HandlerTime {
  return { waitMs: time.waitMs * count, waitVariance: time.waitVariance * count, cpuMs: time.cpuMs * count, awaits: time.awaits * count };
}

function together(branches: HandlerTime[]): HandlerTime {
  if (branches.length === 0) return nothing;
  const { mean, variance } = expectedMax(branches.map(({ waitMs, waitVariance }) => ({ mean: waitMs, variance: waitVariance })));
  const cpuMs = branches.reduce((sum, branch) => sum + branch.cpuMs, 0);
  return { waitMs: mean, waitVariance: variance, cpuMs, awaits: Math.max(...branches.map(({ awaits }) => awaits)) };
}

/** Rounds of `concurrency` items at once, and one round of what is left. */
function loop(body: HandlerTime, iterations: number, concurrency: number): HandlerTime {
  if (iterations <= 0) return nothing;
  if (concurrency <= 1) return times(body, iterations);
  const rounds = Math.floor(iterations / concurrency);
  const rest = Math.round(iterations - rounds * concurrency);
  return add(times(together(Array(Math.floor(concurrency)).fill(body)), rounds), together(Array(rest).fill(body)));
}

function mixture(arms: { probability: number; time: HandlerTime }[]): HandlerTime {
  const mean = (value: (time: HandlerTime) => number) => arms.reduce((sum, { probability, time }) => sum + probability * value(time), 0);
  const waitMs = mean((time) => time.waitMs);
  const square = mean((time) => time.waitVariance + time.waitMs ** 2);
  return { waitMs, waitVariance: Math.max(0, square - waitMs ** 2), cpuMs: mean((time) => time.cpuMs), awaits: mean((time) => time.awaits) };
}
