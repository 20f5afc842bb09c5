import { objectOf as objectValue, UNKNOWN, type Value } from '../../run/values/value';
import { Instance, isLibrary, type Datum } from './datum';
import { Host } from './host';
import { Unknown } from './unknown';

/** An argument as the rows of libraries look at it: texts, numbers, and what objects and lists hold of them. */
export function toValue(datum: Datum, depth = 0): Value {
  if (datum instanceof Unknown) return datum.bound ? { type: 'literal', value: datum.bound.value } : { type: 'unknown', ...(datum.prefix !== undefined && { prefix: datum.prefix }) };
  if (isLibrary(datum)) return datum;
  if (datum === null || typeof datum !== 'object') return { type: 'literal', value: datum };
  if (depth > 3) return UNKNOWN;
  if (Array.isArray(datum)) return { type: 'array', items: datum.map((item) => toValue(item, depth + 1)) };
  if (datum instanceof Host && datum.value instanceof URL) return { type: 'literal', value: datum.value.href };
  if (!(datum instanceof Instance)) return UNKNOWN;
  return objectValue(Object.fromEntries([...datum.members].map(([name, member]) => [name, toValue(member, depth + 1)])));
}
