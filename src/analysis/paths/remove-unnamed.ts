import type { Datum, Instance } from './datum';
import { findKey } from './find-key';
import type { World } from './world';

/** `delete object[key]` of what it was given under names that only a run could tell; false where all of its names are known. */
export function removeUnnamed(world: World, object: Instance, key: Datum): boolean {
  const found = object.unnamed && findKey(world, object.unnamed, key, 'delete', object);
  if (typeof found === 'object') object.unnamed?.delete(found.key);
  return object.unnamed !== undefined;
}
