import type { Assumption, AwaitedCall, Handler, ProjectInputs, Range } from '../domain';
import { l10n } from '../l10n';
import { callLatency } from './call-latency';
import type { CallLatency } from './call-latency';
import { callName } from './words/call-name';
import { durationRange, listed } from './words/format';
import { latencyKey } from './latency-key';
import { serviceName } from './words/service-name';

/** How long calls wait. */
export interface LatencyAssumption extends Assumption {
  /** Of a service of which much is assumed alike: each of its operations. */
  operations?: Assumption[];
}

/** Calls that wait under one key of `latenciesMs`. */
interface Kind {
  names: Set<string>;
  latency: CallLatency;
  /** That a key of its own stands for, beside other operations; undefined for hosts and packages. */
  service?: string;
}

/** From so many operations of a service on that wait equally long, for the same reason, the service is one line. */
const ALIKE = 4;

/** How long each kind of call waits, once: what is assumed first. The id ends with the key under which another time can be typed; calls of several packages may share it. */
export function latencyAssumptions(handlers: Handler[], inputs: ProjectInputs): LatencyAssumption[] {
  const kinds = kindsOf(handlers, inputs);
  const groups = groupsOf(kinds);
  const rows = [...kinds].flatMap(([key, kind]): LatencyAssumption[] => {
    const group = groups.get(kind.service);
    if (!group?.has(key)) return [rowOf(key, kind)];
    return [...group.keys()][0] === key ? [serviceRow(kind.service!, group)] : [];
  });
  const order = ['assumed', 'typed', 'found'];
  return rows.toSorted((a, b) => order.indexOf(a.origin) - order.indexOf(b.origin));
}

function kindsOf(handlers: Handler[], inputs: ProjectInputs): Map<string, Kind> {
  const kinds = new Map<string, Kind>();
  for (const call of handlers.flatMap(({ awaitedCalls }) => awaitedCalls)) {
    const latency = callLatency(call, inputs);
    const key = latency.key ?? latencyKey(call);
    const kind = kinds.get(key) ?? { names: new Set(), latency, service: serviceOf(call) };
    kinds.set(key, kind);
    if (kind.names.size === 0 || call.service === 'unknown') kind.names.add(latency.key === call.service ? serviceName(call.service) : callName(call));
    if (kind.latency.latencyMs !== latency.latencyMs) kind.latency = { ...kind.latency, latencyMs: spanOf(kind.latency.latencyMs, latency.latencyMs) };
  }
  return kinds;
}

function serviceOf({ service, host }: AwaitedCall): string | undefined {
  return host === undefined && service !== 'unknown' ? service : undefined;
}

/** The operations of each service that is one line. */
function groupsOf(kinds: Map<string, Kind>): Map<string | undefined, Map<string, Kind>> {
  const ofServices = new Map<string | undefined, Map<string, Kind>>();
  for (const [key, kind] of kinds) {
    if (kind.service === undefined || kind.latency.origin !== 'assumed') continue;
    ofServices.set(kind.service, (ofServices.get(kind.service) ?? new Map<string, Kind>()).set(key, kind));
  }
  return new Map([...ofServices].filter(([, group]) => hasAlike([...group.values()])));
}

function hasAlike(kinds: Kind[]): boolean {
  const counts = new Map<string, number>();
  for (const { latency: { latencyMs, source } } of kinds) {
    const said = `${durationRange(latencyMs)} ${source}`;
    counts.set(said, (counts.get(said) ?? 0) + 1);
  }
  return [...counts.values()].some((count) => count >= ALIKE);
}

function serviceRow(service: string, group: Map<string, Kind>): LatencyAssumption {
  const kinds = [...group.values()];
  const latencyMs = kinds.map(({ latency }) => latency.latencyMs).reduce(spanOf);
  const sources = new Set(kinds.map(({ latency }) => latency.source));
  const text = l10n.t('{0}: {1} operations take {2}.', serviceName(service), kinds.length, durationRange(latencyMs));
  return { id: `latency ${service}`, text, origin: 'assumed', source: [...sources].join('; '), operations: [...group].map(([key, kind]) => rowOf(key, kind)) };
}

function rowOf(key: string, { names, latency: { latencyMs, origin, source } }: Kind): Assumption {
  return { id: `latency ${key}`, text: sentence([...names], durationRange(latencyMs)), origin, source };
}

/** Calls under one key may wait differently: a row by its key, a list of rows. */
function spanOf(one: Range, other: Range): Range {
  return { low: Math.min(one.low, other.low), likely: one.likely, high: Math.max(one.high, other.high) };
}

function sentence(names: string[], time: string): string {
  return names.length === 1 ? l10n.t('{0} takes {1}.', names[0]!, time) : l10n.t('{0} take {1}.', listed(names), time);
}
