import { Bail } from '../bail';
import { Instance, isLibrary, type Datum } from '../values/datum';
import { Unknown } from '../values/unknown';

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
  if (value.unnamed) copy.unnamed = new Map([...value.unnamed].map(([key, member]) => [key, copyOf(member, depth + 1)]));
  return copy;
}
