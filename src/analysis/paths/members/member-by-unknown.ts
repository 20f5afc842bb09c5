import { Instance, type Datum } from '../values/datum';
import { memberOf } from './member';
import { memberUnnamed } from './member-unnamed';
import { Unknown } from '../values/unknown';
import type { World } from '../world';

/** One of the members, and only a run could tell which: each is a path of its own. */
export function memberByUnknown(world: World, object: Datum, key: Unknown): Datum {
  if (object instanceof Unknown) return object.derive('[?]');
  if (object instanceof Instance && (object.unnamed || hasNothing(object))) return memberUnnamed(world, object, key);
  const names: (string | number)[] = object instanceof Instance && !object.others ? [...object.members.keys()] : Array.isArray(object) ? [...object.keys()] : [];
  if (names.length === 0) return new Unknown();
  const value = names[world.choices.chooseAlike(names.map(() => 1 / names.length))]!;
  key.bound = { value };
  return memberOf(world, object, value);
}

function hasNothing({ members, others, getters, trap, inner, prototype, cls }: Instance): boolean {
  return members.size === 0 && !others && !getters && !trap && inner === undefined && prototype === undefined && !cls;
}
