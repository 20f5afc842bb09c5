import { Bail } from '../bail';
import { Instance, Native, isCallable, isLibrary, objectOf, type Datum } from '../datum';
import { Moment } from '../moment';
import { SimPromise } from '../sim-promise';
import { Unknown } from '../unknown';

/** A copy of plain data. */
export function copyOf(value: Datum, depth = 0): Datum {
  if (depth > 50) throw new Bail('copies something deep');
  if (Array.isArray(value)) return value.map((item) => copyOf(item, depth + 1));
  if (value instanceof Map) return new Map([...value].map(([key, item]) => [copyOf(key, depth + 1), copyOf(item, depth + 1)]));
  if (value instanceof Set) return new Set([...value].map((item) => copyOf(item, depth + 1)));
  if (value instanceof Unknown || isLibrary(value)) return value;
  if (!(value instanceof Instance)) {
    if (typeof value === 'object' && value !== null) throw new Bail('copies something that is no data');
    return value;
  }
  const copy = new Instance(value.cls);
  for (const [name, member] of value.members) if (!value.hidden?.has(name)) copy.members.set(name, copyOf(member, depth + 1));
  if (value.others) copy.others = value.others;
  return copy;
}

/** What `JSON.stringify` sees of data; undefined where it would take a run to tell. */
function plain(value: Datum, depth = 0): { value: unknown } | undefined {
  if (value instanceof Unknown || isLibrary(value) || value instanceof SimPromise || depth > 50) return undefined;
  if (value === null || typeof value !== 'object') return { value };
  if (isCallable(value)) return { value: undefined };
  if (Array.isArray(value)) {
    const items = value.map((item) => plain(item, depth + 1));
    return items.every((item) => item !== undefined) ? { value: items.map((item) => item.value) } : undefined;
  }
  if (value instanceof Map || value instanceof Set) return { value: {} };
  if (value instanceof Moment && value.members.has('setTime')) return { value: value.at.toISOString() };
  if (!(value instanceof Instance) || value.others || value.members.has('toJSON')) return undefined;
  const result: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const [name, member] of value.members) {
    if (value.hidden?.has(name)) continue;
    const inner = plain(member, depth + 1);
    if (!inner) return undefined;
    if (!name.startsWith('@@')) result[name] = inner.value;
  }
  return { value: result };
}

function fromPlain(value: unknown): Datum {
  if (Array.isArray(value)) return value.map(fromPlain);
  if (typeof value === 'object' && value !== null) return objectOf(Object.fromEntries(Object.entries(value).map(([name, member]) => [name, fromPlain(member)])));
  return value as Datum;
}

/** A text of JSON that only a run could tell, made of data that is known. */
const sources = new WeakMap<Unknown, Datum>();

/** The global `JSON`. */
export const JSON_NATIVE = objectOf({
  stringify: new Native('stringify', (_world, _self, [value, replacer, space]) => {
    const known = isCallable(replacer) || Array.isArray(replacer) ? undefined : plain(value);
    if (known) return JSON.stringify(known.value, null, typeof space === 'number' || typeof space === 'string' ? space : undefined);
    const text = new Unknown();
    sources.set(text, value);
    return text;
  }),
  parse: new Native('parse', (_world, _self, [text]) => {
    if (text instanceof Unknown) return sources.has(text) ? copyOf(sources.get(text)) : text.derive('JSON.parse');
    if (typeof text !== 'string' || text.length > 100_000) return new Unknown();
    try {
      return fromPlain(JSON.parse(text));
    } catch (error) {
      if (error instanceof SyntaxError) throw new Bail('text that is no JSON');
      throw error;
    }
  }),
});
