import { NOWHERE } from '../../run/nowhere';
import { call } from '../call';
import { Class, Instance, Native, isCallable, isLibrary, objectOf, type Datum } from '../values/datum';
import { memberOf } from '../members/member';
import { Moment } from '../values/moment';
import { namesOf } from '../members/names-of';
import { known, textOf } from '../operators';
import { SimPromise } from '../values/sim-promise';
import { Unknown } from '../values/unknown';
import type { World } from '../world';
import { copyOf } from './copy-of';
import { attempt } from './host-members';

/** What `JSON.stringify` sees of data; undefined where it would take a run to tell. `replaced`: what its second argument makes of each member. */
function plain(world: World, given: Datum, key: string, replaced: (key: string, value: Datum) => Datum, depth = 0): { value: unknown } | undefined {
  world.spend();
  const own = typeof given === 'object' && given !== null && !(given instanceof Moment) ? toJsonOf(world, given) : undefined;
  const value = known(replaced(key, own ? call(world, own, given, [key], NOWHERE) : given));
  if (value instanceof Unknown || isLibrary(value) || value instanceof SimPromise || depth > 50) return undefined;
  if (value === null || typeof value !== 'object') return { value: typeof value === 'string' && value.startsWith('@@') ? undefined : value };
  if (isCallable(value) || value instanceof Class) return { value: undefined };
  if (Array.isArray(value)) {
    const items = Array.from(value, (item, index) => plain(world, item, String(index), replaced, depth + 1));
    return items.every((item) => item !== undefined) ? { value: items.map((item) => item.value) } : undefined;
  }
  if (value instanceof Map || value instanceof Set) return { value: {} };
  if (value instanceof Moment && value.members.has('setTime')) return { value: value.at.toJSON() };
  if (!(value instanceof Instance) || value instanceof Moment || value.others || value.inner !== undefined) return undefined;
  const result: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const name of namesOf(value)) {
    const inner = plain(world, memberOf(world, value, name), name, replaced, depth + 1);
    if (!inner) return undefined;
    result[name] = inner.value;
  }
  return { value: result };
}

function toJsonOf(world: World, value: Datum): Datum {
  if (!(value instanceof Instance) || value.others || value.trap) return undefined;
  const method = memberOf(world, value, 'toJSON');
  return isCallable(method) ? method : undefined;
}

/** The second argument: a function that is asked for each member, or the names of those that count. */
function replacerOf(world: World, replacer: Datum): (key: string, value: Datum) => Datum {
  if (isCallable(replacer)) return (key, value) => call(world, replacer, undefined, [key, value], NOWHERE);
  if (!Array.isArray(replacer)) return (_key, value) => value;
  const names = new Set(replacer.map((name) => String(textOf(name))));
  return (_key, value) => (value instanceof Instance && !value.others ? objectOf(Object.fromEntries(namesOf(value).filter((name) => names.has(name)).map((name) => [name, memberOf(world, value, name)]))) : value);
}

/** `JSON.parse(text, reviver)`: what the function makes of each member, innermost first. */
function revived(world: World, reviver: Datum, key: string, value: Datum): Datum {
  const members: [string, Datum][] = Array.isArray(value) ? value.map((item, index) => [String(index), item]) : value instanceof Instance ? [...value.members] : [];
  for (const [name, member] of members) {
    const made = revived(world, reviver, name, member);
    if (Array.isArray(value)) value[Number(name)] = made;
    else if (made === undefined) (value as Instance).members.delete(name);
    else (value as Instance).members.set(name, made);
  }
  return call(world, reviver, undefined, [key, value], NOWHERE);
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
  stringify: new Native('stringify', (world, _self, [value, replacer, space]) => {
    const seen = plain(world, value, '', replacerOf(world, replacer));
    if (seen) return JSON.stringify(seen.value, null, typeof space === 'number' || typeof space === 'string' ? space : undefined);
    const text = new Unknown();
    sources.set(text, value);
    return text;
  }),
  parse: new Native('parse', (world, _self, [given, reviver]) => {
    const text = known(given);
    if (text instanceof Unknown) return sources.has(text) ? copyOf(sources.get(text)) : text.derive('JSON.parse');
    if (typeof text !== 'string' || text.length > 100_000) return new Unknown();
    const value = attempt(world, () => fromPlain(JSON.parse(text)));
    return isCallable(reviver) ? revived(world, reviver, '', value) : value;
  }),
});
