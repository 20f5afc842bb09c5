import type { AwaitedCall, Origin, ProjectInputs, Range } from '../domain';

export interface CallLatency {
  latencyMs: Range;
  origin: Origin;
  source: string;
}

/** How long a call waits, in ms: what `latenciesMs` says (the most special key wins), else what the analyzer found. */
export function callLatency(call: AwaitedCall, inputs: ProjectInputs): CallLatency {
  const keys = [call.host === undefined ? undefined : `${call.service}:${call.host}`, `${call.service}:${call.operation}`, call.service];
  const latencies = inputs.latenciesMs ?? {};
  const key = keys.find((candidate) => candidate !== undefined && Object.hasOwn(latencies, candidate));
  if (key === undefined) return { latencyMs: call.latencyMs, origin: call.latencyMs.low === call.latencyMs.high ? 'found' : 'assumed', source: call.latencySource };
  const typed = latencies[key]!;
  return { latencyMs: { low: typed, likely: typed, high: typed }, origin: 'typed', source: `latenciesMs "${key}"` };
}
