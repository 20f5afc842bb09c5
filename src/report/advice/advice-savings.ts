import type { Advice, AdviceUser, Handler, ProjectInputs, Range } from '../../domain';
import { callCounts } from '../../estimate/calls/call-counts';
import type { Moments } from '../../estimate/distributions/moments';
import { loopLength } from '../../estimate/time/loop-length';
import { varianceOf } from '../../estimate/time/moment';
import { together } from '../../estimate/time/together';
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
      return each((part) => overlapped(waits.map((calls) => total(calls.map(({ latency, count }) => timesOf(latency, part, Math.min(1, count[part])))))));
    case 'awaits-in-loop': {
      // Where it comes to the loop, all rounds but the longest. Rounds over a known list are written out one by one.
      const counted = callCounts(withoutRepeats(handler.body), handler.awaitedCalls.length);
      return each((part) => atOnce(waits.flat().map(({ index, latency, count }) => ({ latency, count: count[part], reached: Math.min(1, counted[index]?.[part] ?? 0, count[part]) })), part));
    }
    case 'waits-for-lambda':
      return each((part) => sum(waits.flat().map(({ latency, count }) => latency[part] * count[part])));
    case 'client-per-request':
      return each((part) => NEW_CONNECTION_MS[part] * Math.min(1, Math.max(0, ...waits.flat().map(({ count }) => count[part]))));
    default:
      return NOTHING;
  }
}

/** Of the requests those that come to the place at all, 0..1: one function may answer many routes. */
export function adviceReach({ awaits }: AdviceUser, { body, awaitedCalls }: Handler): number {
  const counts = callCounts(withoutRepeats(body), awaitedCalls.length);
  return Math.min(1, Math.max(0, ...awaits.flat().map((index) => counts[index]?.likely ?? 0)));
}

/** One after another less the longest, or the one that is expected to be: what waiting at once saves. */
function overlapped(waits: readonly Moments[]): number {
  return total(waits).mean - together(waits, 'all').mean;
}

/** All rounds of a loop one after another less the longest of them. `reached`: how often a request comes to a call's first round. */
function atOnce(calls: readonly { latency: Range; count: number; reached: number }[], part: keyof Range): number {
  const reached = Math.max(0, ...calls.map((call) => call.reached));
  if (reached === 0) return 0;
  const first = total(calls.map((call) => timesOf(call.latency, part, call.reached)));
  const rounds = Math.max(...calls.map((call) => (call.reached > 0 ? call.count / call.reached : 0)));
  const longest = loopLength({ now: first.mean / reached, variance: first.variance / reached }, rounds, 0).now * reached;
  return Math.max(0, sum(calls.map(({ latency, count }) => latency[part] * count)) - longest);
}

/** So many calls one after another; only expectations vary. */
function timesOf(latency: Range, part: keyof Range, count: number): Moments {
  return { mean: latency[part] * count, variance: part === 'likely' ? varianceOf(latency) * count : 0 };
}

function total(waits: readonly Moments[]): Moments {
  return { mean: sum(waits.map(({ mean }) => mean)), variance: sum(waits.map(({ variance }) => variance)) };
}

/** The likely value, with the lowest and the highest around it. */
export function each(value: (part: keyof Range) => number): Range {
  const [low, likely, high] = PARTS.map(value) as [number, number, number];
  return { low: Math.min(low, likely), likely, high: Math.max(likely, high) };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
