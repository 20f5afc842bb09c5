import { Bail } from './bail';
import { Instance, isLibrary, type Datum } from './datum';
import { Unknown } from './unknown';

/** `object[unknown] = value`: from now on any of its members may be that one. */
export function putSomewhere(object: Instance, value: Datum): void {
  if (object.trap || object.getters || object.setters || !isData(value) || ![...object.members.values()].every((member) => isData(member))) throw new Bail('changes something unknown');
  for (const name of object.members.keys()) object.members.set(name, new Unknown());
  object.others ??= new Unknown();
}

/** Whoever has it can only look at it. */
export function isData(value: Datum, depth = 0): boolean {
  if (value === null || typeof value !== 'object' || value instanceof Unknown) return true;
  if (isLibrary(value)) return value.isAnswer === true || value.settled === true;
  if (depth > 8) return false;
  if (Array.isArray(value)) return value.every((item) => isData(item, depth + 1));
  return value instanceof Instance && !value.cls && !value.getters && !value.trap && [...value.members.values()].every((member) => isData(member, depth + 1));
}
