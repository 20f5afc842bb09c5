import { Bail } from './bail';
import type { Datum, Instance } from './datum';
import { isData } from './is-data';
import { Unknown } from './unknown';

/** `object[unknown] = value`: from now on any of its members may be that one. */
export function putSomewhere(object: Instance, value: Datum): void {
  if (object.trap || object.getters || object.setters || !isData(value) || ![...object.members.values()].every((member) => isData(member))) throw new Bail('changes something unknown');
  for (const name of object.members.keys()) object.members.set(name, new Unknown());
  object.others ??= new Unknown();
}
