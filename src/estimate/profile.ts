import type { AwaitedCall, ExecutionProfile, Handler, ProjectInputs, Range, Step } from '../domain';
import { callCounts } from './calls/call-counts';
import { connectionPools } from './calls/connection-pools';
import { latencyOf } from './calls/latency-of';
import { exactly } from './exactly';
import { KnownByKey } from './known-by-key';
import { Simulation } from './time/simulation';
import { TiedSteps } from './time/tied-steps';
import { TimedSteps } from './time/timed-steps';
import { waitOf, type Wait } from './time/wait-of';

/** INIT of a Node.js zip function that loads nothing, in ms: lambda-perf, 390 samples, August 2026 (p50 138 ms on x86_64, 130 ms on arm64). */
const BARE_INIT_MS = 130;
/** AWS ends an initialisation after this time, in ms. */
const MAX_INIT_MS = 10_000;
/** Memory of an idle Node.js process with an application loaded, in MiB; 50 bare measured, the rest is our estimate. */
const PROCESS_MIB = 90;
/** Memory of one waiting request, in KB: 12 + 8 per outgoing socket measured, the rest is what a handler keeps. */
const REQUEST_KB = 30;

const known = new WeakMap<Handler, { latenciesMs: string; ioWaitMs: number | undefined; cpuMs: number | undefined; profile: ExecutionProfile }>();

/** What one request of the handler costs in time and memory, wherever it runs; typed latencies and times replace what was found. The last answer is kept: while traffic is typed it stays. */
export function profile(handler: Handler, inputs: ProjectInputs): ExecutionProfile {
  const { ioWaitMs, cpuMs } = inputs.handlers?.[handler.id] ?? {};
  const latenciesMs = inputs.latenciesMs ? JSON.stringify(inputs.latenciesMs) : '';
  const before = known.get(handler);
  if (before && before.latenciesMs === latenciesMs && before.ioWaitMs === ioWaitMs && before.cpuMs === cpuMs) return before.profile;
  const answer = computed(handler, inputs);
  known.set(handler, { latenciesMs, ioWaitMs, cpuMs, profile: answer });
  return answer;
}

function computed(handler: Handler, inputs: ProjectInputs): ExecutionProfile {
  const typed = inputs.handlers?.[handler.id];
  const latencies = handler.awaitedCalls.map((call) => latencyOf(call, inputs.latenciesMs));
  const counts = callCounts(handler.body, handler.awaitedCalls.length);
  let steps: TiedSteps | undefined;
  const tied = (): TiedSteps => (steps ??= new TiedSteps(handler.body));
  const { low, likely, high } = requestWait(handler, latencies, tied);
  return {
    ioWaitMs: typed?.ioWaitMs === undefined ? { low, likely, high } : exactly(typed.ioWaitMs),
    cpuMs: typed?.cpuMs === undefined ? cpuOf(handler, counts) : exactly(typed.cpuMs),
    initMs: initOf(handler, latencies),
    awaits: awaitsOf(handler, tied),
    processMiB: PROCESS_MIB,
    requestKb: REQUEST_KB,
    callsPerRequest: perRequest(handler.awaitedCalls, counts, () => 1),
    ...itemsPerRequest(handler.awaitedCalls, counts),
    pools: connectionPools(handler.awaitedCalls, counts.map((count, index) => times(count, latencies[index]!))),
  };
}

/** Where following every path gives another time than the steps as they stand, or nothing but the way taken is uncertain, the paths are right; else the steps know more of what runs at once. */
function requestWait({ body, paths }: Handler, latencies: readonly Range[], tied: () => TiedSteps): Wait {
  const wait = waitOf(body, latencies, tied);
  if (!paths) return wait;
  const exact = waitOf(paths, latencies);
  const isSame = Math.abs(exact.low - wait.low) < 1e-6 && Math.abs(exact.longestPath - wait.longestPath) < 1e-6;
  return isSame && isUncertain(paths, latencies) ? wait : exact;
}

/** Whether anything that is done on a path takes a time that is not known. */
function isUncertain(paths: Step, latencies: readonly Range[]): boolean {
  if (latencies.every(({ low, high }) => low === high)) return false;
  const counts = callCounts(paths, latencies.length);
  return latencies.some(({ low, high }, index) => low !== high && counts[index]!.high > 0);
}

const knownAwaits = new WeakMap<Handler, number>();
/** Handlers that are written alike have as many. */
const lengthsOfAlike = new KnownByKey<number>();

/** Awaited calls one after another on the expected path: its length if every call took 1 ms. */
function awaitsOf(handler: Handler, tied: () => TiedSteps): number {
  let awaits = knownAwaits.get(handler);
  if (awaits === undefined) {
    const steps = new TimedSteps(tied(), handler.awaitedCalls.map(() => exactly(1)));
    const alike = steps.keyOf(steps.steps.order.root);
    const length = lengthsOfAlike.get(alike) ?? lengthsOfAlike.set(alike, new Simulation('likely', steps).total().now);
    knownAwaits.set(handler, (awaits = Math.max(handler.awaitedCalls.length > 0 ? 1 : 0, Math.round(length))));
  }
  return awaits;
}

function times(count: Range, latency: Range): Range {
  return { low: count.low * latency.low, likely: count.likely * latency.likely, high: count.high * latency.high };
}

function cpuOf({ ownCpuMs, awaitedCalls }: Handler, counts: readonly Range[]): Range {
  const clients = (pick: keyof Range): number => awaitedCalls.reduce((sum, call, index) => sum + call.cpuMs * (counts[index]?.[pick] ?? 0), 0);
  return { low: ownCpuMs.low + clients('low'), likely: ownCpuMs.likely + clients('likely'), high: ownCpuMs.high + clients('high') };
}

function initOf({ init, loadMs }: Handler, latencies: readonly Range[]): Range {
  const wait = waitOf(init, latencies);
  const total = (pick: keyof Range): number => Math.min(MAX_INIT_MS, BARE_INIT_MS + loadMs[pick] + wait[pick]);
  return { low: total('low'), likely: total('likely'), high: total('high') };
}

/** Left out where each call carries one. */
function itemsPerRequest(calls: readonly AwaitedCall[], counts: readonly Range[]): Pick<ExecutionProfile, 'itemsPerRequest'> {
  const batches = new Set(calls.filter(({ items }) => items !== undefined && items.count.likely !== 1).map(({ service, operation }) => `${service}:${operation}`));
  if (batches.size === 0) return {};
  const items = perRequest(calls, counts, (call) => call.items?.count.likely ?? 1);
  return { itemsPerRequest: Object.fromEntries(Object.entries(items).filter(([key]) => batches.has(key))) };
}

/** What one call counts, added up by `<service>:<operation>`. */
function perRequest(calls: readonly AwaitedCall[], counts: readonly Range[], each: (call: AwaitedCall) => number): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const [index, call] of calls.entries()) {
    if ((counts[index]?.high ?? 0) === 0) continue;
    const key = `${call.service}:${call.operation}`;
    sums[key] = (sums[key] ?? 0) + (counts[index]?.likely ?? 0) * each(call);
  }
  return sums;
}
