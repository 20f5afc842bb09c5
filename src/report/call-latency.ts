import type { AwaitedCall, Origin, ProjectInputs, Range } from '../domain';
import { latencyOf } from '../estimate/calls/latency-of';

export interface CallLatency {
  latencyMs: Range;
  origin: Origin;
  source: string;
  /** The key of `latenciesMs` that says so; absent when nothing is typed for the call. */
  key?: string;
}

/** How long a call waits, in ms, as the estimate takes it: what `latenciesMs` says, else what the analyzer found. */
export function callLatency(call: AwaitedCall, { latenciesMs = {} }: ProjectInputs): CallLatency {
  const latencyMs = latencyOf(call, latenciesMs);
  const key = Object.keys(latenciesMs).find((name) => latencyOf(call, { [name]: latenciesMs[name]! }) !== call.latencyMs && latenciesMs[name] === latencyMs.likely);
  if (key !== undefined) return { latencyMs, origin: 'typed', source: `latenciesMs "${key}"`, key };
  return { latencyMs, origin: latencyMs.low === latencyMs.high ? 'found' : 'assumed', source: call.latencySource };
}
