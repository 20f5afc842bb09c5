import type { Assumption, Handler, ProjectInputs } from '../domain';
import { l10n } from '../l10n';
import { callLatency } from './call-latency';
import { callName } from './words/call-name';
import { durationRange } from './words/format';
import { latencyKey } from './latency-key';

/** How long each kind of call waits, once: what is assumed first. The id ends with the key under which another time can be typed. */
export function latencyAssumptions(handlers: Handler[], inputs: ProjectInputs): Assumption[] {
  const kinds = new Map<string, Assumption>();
  for (const call of handlers.flatMap(({ awaitedCalls }) => awaitedCalls)) {
    const { latencyMs, origin, source, key = latencyKey(call) } = callLatency(call, inputs);
    if (!kinds.has(key)) kinds.set(key, { id: `latency ${key}`, text: l10n.t('{0} takes {1}.', callName(call), durationRange(latencyMs)), origin, source });
  }
  const order = ['assumed', 'typed', 'found'];
  return [...kinds.values()].toSorted((a, b) => order.indexOf(a.origin) - order.indexOf(b.origin));
}
