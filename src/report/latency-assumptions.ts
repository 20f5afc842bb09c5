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
  const rows: LatencyAssumption[] = [];
  // By what counts before anything is typed: an operation stays below its service while a person types over it.
  for (const [service, keys] of keysOfServices(kindsOf(handlers, {}))) {
    const operations = new Map([...keys, service].flatMap((key) => (kinds.has(key) ? [[key, kinds.get(key)!]] : [])));
    const row = serviceRow(service, operations);
    if (!row) continue;
    rows.push(row);
    for (const key of operations.keys()) kinds.delete(key);
  }
  rows.push(...[...kinds].map(([key, kind]) => rowOf(key, kind)));
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

/** The keys of the operations of each service that is one line. */
function keysOfServices(kinds: Map<string, Kind>): [service: string, keys: string[]][] {
  const ofServices = new Map<string, Map<string, Kind>>();
  for (const [key, kind] of kinds) {
    if (kind.service === undefined || kind.latency.origin !== 'assumed') continue;
    ofServices.set(kind.service, (ofServices.get(kind.service) ?? new Map<string, Kind>()).set(key, kind));
  }
  return [...ofServices].filter(([, group]) => hasAlike([...group.values()])).map(([service, group]) => [service, [...group.keys()]]);
}

function hasAlike(kinds: Kind[]): boolean {
  const counts = new Map<string, number>();
  for (const { latency: { latencyMs, source } } of kinds) {
    const said = `${durationRange(latencyMs)} ${source}`;
    counts.set(said, (counts.get(said) ?? 0) + 1);
  }
  return [...counts.values()].some((count) => count >= ALIKE);
}

/** Where something is typed for the whole service, only operations with a time of their own are below it. */
function serviceRow(service: string, kinds: Map<string, Kind>): LatencyAssumption | undefined {
  const typed = kinds.get(service);
  const operations = [...kinds].flatMap(([key, kind]) => (kind === typed ? [] : [rowOf(key, kind)]));
  if (typed) return { ...rowOf(service, typed), ...(operations.length > 0 && { operations }) };
  if (operations.length < ALIKE) return undefined;
  const latencyMs = [...kinds.values()].map(({ latency }) => latency.latencyMs).reduce(spanOf);
  const text = l10n.t('{0}: {1} operations take {2}.', serviceName(service), operations.length, durationRange(latencyMs));
  const origin = operations.every((one) => one.origin === 'typed') ? 'typed' : 'assumed';
  return { id: `latency ${service}`, text, origin, source: [...new Set(operations.flatMap((one) => (one.origin === origin ? one.source : [])))].join('; '), operations };
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
