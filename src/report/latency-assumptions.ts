import type { Assumption, Handler, ProjectInputs, Range } from '../domain';
import { l10n } from '../l10n';
import { callLatency } from './call-latency';
import type { CallLatency } from './call-latency';
import { callName } from './words/call-name';
import { durationRange, listed } from './words/format';
import { latencyKey } from './latency-key';

/** How long each kind of call waits, once: what is assumed first. The id ends with the key under which another time can be typed; calls of several packages may share it. */
export function latencyAssumptions(handlers: Handler[], inputs: ProjectInputs): Assumption[] {
  const kinds = new Map<string, { names: Set<string>; latency: CallLatency }>();
  for (const call of handlers.flatMap(({ awaitedCalls }) => awaitedCalls)) {
    const latency = callLatency(call, inputs);
    const key = latency.key ?? latencyKey(call);
    const kind = kinds.get(key) ?? { names: new Set(), latency };
    kinds.set(key, kind);
    if (kind.names.size === 0 || call.service === 'unknown') kind.names.add(callName(call));
    if (kind.latency.latencyMs !== latency.latencyMs) kind.latency = { ...kind.latency, latencyMs: spanOf(kind.latency.latencyMs, latency.latencyMs) };
  }
  const order = ['assumed', 'typed', 'found'];
  const rows = [...kinds].map(([key, { names, latency: { latencyMs, origin, source } }]): Assumption => ({ id: `latency ${key}`, text: sentence([...names], durationRange(latencyMs)), origin, source }));
  return rows.toSorted((a, b) => order.indexOf(a.origin) - order.indexOf(b.origin));
}

/** Calls under one key may wait differently: a row by its key, a list of rows. */
function spanOf(one: Range, other: Range): Range {
  return { low: Math.min(one.low, other.low), likely: one.likely, high: Math.max(one.high, other.high) };
}

function sentence(names: string[], time: string): string {
  return names.length === 1 ? l10n.t('{0} takes {1}.', names[0]!, time) : l10n.t('{0} take {1}.', listed(names), time);
}
