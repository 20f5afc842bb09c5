import type { Datum, Instance } from '../values/datum';
import { findKey } from './find-key';
import { answer, type Unknown } from '../values/unknown';
import type { World } from '../world';

/** A member of an object to which some were given under names that only a run could tell. */
export function memberUnnamed(world: World, object: Instance, key: string | Unknown): Datum {
  const all = new Map<Datum, Datum>([...object.members, ...(object.unnamed ?? [])]);
  const found = findKey(world, all, key, 'get', object);
  return found === 'several' ? answer() : found && all.get(found.key);
}
