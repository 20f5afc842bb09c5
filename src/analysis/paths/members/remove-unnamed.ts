import { contentNumbers } from '../values/content-numbers';
import type { Datum, Instance } from '../values/datum';
import { findKey } from './find-key';
import type { World } from '../world';

/** `delete object[key]` of what it was given under names that only a run could tell; false where all of its names are known. */
export function removeUnnamed(world: World, object: Instance, key: Datum): boolean {
  if (!object.unnamed) return false;
  const found = findKey(world, object.unnamed, key, 'delete', object);
  contentNumbers.renew(object);
  if (typeof found === 'object') object.unnamed.delete(found.key);
  return true;
}
