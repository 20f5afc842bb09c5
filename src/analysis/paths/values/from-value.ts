import type { Value } from '../../run/values/value';
import { Instance, type Datum } from './datum';
import { Unknown } from './unknown';

/** A value that was read from a file. */
export function fromValue(value: Value): Datum {
  if (value.type === 'literal') return value.value;
  if (value.type === 'array' && !value.rest) return value.items.map(fromValue);
  if (value.type !== 'object' || value.open) return new Unknown();
  const object = new Instance();
  for (const [name, member] of value.members) object.members.set(name, fromValue(member));
  return object;
}
