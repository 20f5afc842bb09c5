import { Bail } from '../bail';
import type { Datum, Instance } from '../values/datum';
import { findKey } from './find-key';
import { isData } from '../values/is-data';
import { Unknown } from '../values/unknown';
import type { World } from '../world';

/** `object[unknown] = value`: from now on any of its members may be that one. */
export function putSomewhere(world: World, object: Instance, key: Unknown, value: Datum): void {
  if (object.trap || object.getters || object.setters || !isData(value) || ![...object.members.values()].every((member) => isData(member))) throw new Bail('changes something unknown');
  for (const name of object.members.keys()) object.members.set(name, new Unknown());
  if (object.others && !object.unnamed) return;
  object.others ??= new Unknown();
  object.unnamed ??= new Map();
  const found = findKey(world, object.unnamed, key, 'set', object);
  object.unnamed.set(typeof found === 'object' ? found.key : key, value);
}
