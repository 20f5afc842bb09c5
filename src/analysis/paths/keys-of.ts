import { Bail } from './bail';
import { Instance, type Datum } from './datum';
import { namesOf } from './names-of';

/** What `for (… in object)` goes through. */
export function keysOf(object: Datum): Datum {
  if (object instanceof Instance && !object.others) return namesOf(object);
  if (Array.isArray(object)) return object.map((_, index) => String(index));
  throw new Bail('the keys of something unknown');
}
