import type { Advice, AdviceUser, Handler, ProjectInputs, Range } from '../../domain';
import { callCounts } from '../../estimate/calls/call-counts';
import { callLatency } from '../call-latency';
import { withoutRepeats } from './without-repeats';

/**
 * Making a client and its first connection, in ms: two round trips in the region and a TLS handshake (2.5 ms of CPU at one vCPU, measured);
 * the range is our estimate.
 */
const NEW_CONNECTION_MS: Range = { low: 3, likely: 8, high: 40 };
/** No time at all, in ms. */
export const NOTHING: Range = { low: 0, likely: 0, high: 0 };
const PARTS = ['low', 'likely', 'high'] as const;

/** What one request of a handler would be shorter by, in ms. */
export function adviceSavings(kind: Advice['kind'], { awaits }: AdviceUser, handler: Handler, inputs: ProjectInputs): Range {
  const counts = callCounts(handler.body, handler.awaitedCalls.length);
  const waits = awaits.map((calls) => calls.map((index) => ({ index, latency: callLatency(handler.awaitedCalls[index]!, inputs).latencyMs, count: counts[index] ?? NOTHING })));
  switch (kind) {
    case 'independent-awaits':
      return each((part) => overlapped(waits.map((calls) => sum(calls.map(({ latency, count }) => latency[part] * Math.min(1, count[part]))))));
    case 'awaits-in-loop': {
      // Where it comes to the loop, all rounds but one. Rounds over a known list are written out one by one.
      const reached = callCounts(withoutRepeats(handler.body), handler.awaitedCalls.length);
      return each((part) => sum(waits.flat().map(({ index, latency, count }) => latency[part] * Math.max(0, count[part] - Math.min(1, reached[index]?.[part] ?? 0)))));
    }
    case 'waits-for-lambda':
      return each((part) => sum(waits.flat().map(({ latency, count }) => latency[part] * count[part])));
    case 'client-per-request':
      return each((part) => NEW_CONNECTION_MS[part] * Math.min(1, Math.max(0, ...waits.flat().map(({ count }) => count[part]))));
    default:
      return NOTHING;
  }
}

/** One after another less the longest: what waiting at once saves. */
function overlapped(waits: readonly number[]): number {
  return sum(waits) - Math.max(0, ...waits);
}

/** The likely value, with the lowest and the highest around it. */
export function each(value: (part: keyof Range) => number): Range {
  const [low, likely, high] = PARTS.map(value) as [number, number, number];
  return { low: Math.min(low, likely), likely, high: Math.max(likely, high) };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
