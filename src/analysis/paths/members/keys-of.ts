import { Bail } from '../bail';
import { Instance, type Datum } from '../values/datum';
import { namesOf } from './names-of';

/** What `for (… in object)` goes through. */
export function keysOf(object: Datum): Datum {
  if (object instanceof Instance && (!object.others || object.unnamed)) return [...inheritedNames(object), ...(object.unnamed?.keys() ?? [])];
  if (object === null || object === undefined) return [];
  if (typeof object === 'string') return [...object].map((_, index) => String(index));
  if (Array.isArray(object)) return Object.keys(object);
  throw new Bail('the keys of something unknown');
}

/** Its own, then those of what it was made after. */
function inheritedNames(object: Instance): string[] {
  const names = new Set<string>();
  for (let at: Datum = object; at instanceof Instance; at = at.prototype) for (const name of namesOf(at)) names.add(name);
  return [...names];
}
