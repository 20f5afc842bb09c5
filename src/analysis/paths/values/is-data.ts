import { Instance, isLibrary, type Datum } from './datum';
import { Host } from './host';
import type { LibraryValue } from '../../run/values/value';
import { isAnswered } from './is-answered';
import { Unknown } from './unknown';

/** Whoever has it can only look at it. `isSeen`: of which values of packages that holds. */
export function isData(value: Datum, isSeen: (made: LibraryValue) => boolean = isAnswered, seen = new Set<Datum>()): boolean {
  if (value === null || typeof value !== 'object' || value instanceof Unknown || value instanceof Host || seen.has(value)) return true;
  seen.add(value);
  const all = (inner: Iterable<Datum>): boolean => [...inner].every((one) => isData(one, isSeen, seen));
  if (isLibrary(value)) return isSeen(value);
  if (Array.isArray(value) || value instanceof Set) return all(value);
  if (value instanceof Map) return all(value.keys()) && all(value.values());
  return value instanceof Instance && !value.cls && !value.getters && !value.trap && all(value.members.values());
}
