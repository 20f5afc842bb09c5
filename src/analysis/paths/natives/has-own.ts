import { Class, Instance, type Datum } from '../values/datum';
import { textOf } from '../operators';
import { ownMember } from '../members/own-member';

/** Whether an object, a class, a list or a text has a member of its own; undefined where only a run could tell. */
export function hasOwn(object: Datum, key: Datum): boolean | undefined {
  const name = textOf(key);
  if (typeof name !== 'string') return undefined;
  if (object instanceof Instance) return ownMember(object, name) !== undefined || (object.others ? undefined : false);
  if (object instanceof Class) return object.statics.has(name);
  if (Array.isArray(object) || typeof object === 'string') return name === 'length' || Object.hasOwn(object as object, name);
  return undefined;
}
