import type { AwaitedCall, Multiplicity, Range } from '../../../domain';
import { RELATIONAL } from '../../io/relational';
import type { CallSite } from '../call-site';

/** How a step is reached from the handler. */
export interface Reach {
  perItem: boolean;
  /** What `perItem` is for all that stands around the innermost loop over a list that the code fixes; true within other loops. */
  around: boolean;
  conditional: boolean;
  awaited: boolean;
  /** Only bounds other waits: a participant of a race. */
  races: boolean;
  via: readonly string[];
  phase: AwaitedCall['phase'];
}

/** One place, one operation. */
export function callKey(call: CallSite): string {
  return `${placeKey(call)}:${call.operation}:${call.host ?? ''}:${call.fixedMs ?? ''}`;
}

/** Where a service is asked: what it is asked, on which host, and of which engine a database is, one way or run may know and another one not. */
export function placeKey({ site, service }: CallSite): string {
  return `${site.file}:${site.line}:${site.column}:${RELATIONAL.has(service) ? 'sql' : service}`;
}

/** A call as the reader sees it. */
export function awaitedCall(call: CallSite, reach: Reach): AwaitedCall {
  const { site, latency, fixedMs } = call;
  const asked = {
    file: site.file,
    line: site.line,
    column: site.column,
    endLine: site.line,
    endColumn: site.column + site.length,
    library: call.library,
    service: call.service,
    operation: call.operation,
  };
  // Not spread: each would get a shape of its own, which takes more memory than what it holds.
  return Object.assign(asked, call.host !== undefined && { host: call.host }, {
    multiplicity: multiplicity(reach),
    via: reach.phase === 'request' ? reach.via.slice(1) : [...reach.via],
    latencyMs: fixedMs === undefined ? latencyRange(latency.p50Ms, latency.p99Ms) : { low: fixedMs, likely: fixedMs, high: fixedMs },
    latencySource: fixedMs === undefined ? latency.source : 'the code waits for this time',
    cpuMs: latency.cpuMs,
    awaited: reach.awaited,
    phase: reach.phase,
  });
}

/** As the reader counts: a loop outweighs a branch. */
function multiplicity(reach: Reach): Multiplicity {
  return reach.perItem ? 'per-item' : reach.conditional ? 'conditional' : 'once';
}

/** Another way leads to a place that is known. */
export function reachedAgain(known: AwaitedCall | undefined, reach: Reach): void {
  if (known) known.multiplicity = combined(known.multiplicity, multiplicity(reach));
}

function combined(a: Multiplicity, b: Multiplicity): Multiplicity {
  if (a === 'per-item' || b === 'per-item') return 'per-item';
  return a === 'once' || b === 'once' ? 'once' : 'conditional';
}

/** 10th percentile, mean and 90th percentile of a lognormal latency with this median and 99th percentile, in ms. */
function latencyRange(p50Ms: number, p99Ms: number): Range {
  const sigma = p99Ms > p50Ms ? Math.log(p99Ms / p50Ms) / 2.32635 : 0;
  return { low: p50Ms * Math.exp(-1.28155 * sigma), likely: p50Ms * Math.exp(sigma ** 2 / 2), high: p50Ms * Math.exp(1.28155 * sigma) };
}
