import { assumedList } from './values/assumed-list';
import { call } from './call';
import { Class, Instance, Native, isCallable, isLibrary, type Datum } from './values/datum';
import { inherited } from './members/inherited';
import { memberOf } from './members/member';
import { ofEveryObject } from './natives/every-object';
import { hasOwn } from './natives/has-own';
import { binary, known, textOf, truth } from './operators';
import { ownMember } from './members/own-member';
import { primitiveOf } from './values/primitive-of';
import { Moment } from './values/moment';
import { Unknown } from './values/unknown';
import type { World } from './world';
import { NOWHERE } from '../run/nowhere';

/** `left operator right`, where objects and classes may say themselves what they are. `isStated`: the code states one of them. */
export function operate(world: World, operator: string, left: Datum, right: Datum, isStated = false): Datum {
  if (operator === 'in') return hasMember(world, known(left), known(right));
  if (operator === 'instanceof') return isInstance(world, left, right);
  if (/^[!=]==$/.test(operator)) return binary(operator, left, right);
  if (/^[!=]=$/.test(operator)) return binary(operator, ...looselyCompared(world, left, right));
  const hint = operator === '+' ? 'default' : 'number';
  const [a, b] = [primitiveOf(world, measured(world, operator, left, right, isStated), hint), primitiveOf(world, measured(world, operator, right, left, isStated), hint)];
  return ofTimes(world, operator, a, b) ?? binary(operator, a, b);
}

/** What came from a clock hangs on what calls take. */
function ofTimes(world: World, operator: string, a: Datum, b: Datum): Datum {
  const [left, right] = [a instanceof Moment ? a.at.getTime() : a, b instanceof Moment ? b.at.getTime() : b];
  return typeof left === 'number' && typeof right === 'number' ? world.clockTimes.operate(world, operator, left, right) : undefined;
}

/** `==` makes a text or a number of an object that is held against one. */
function looselyCompared(world: World, left: Datum, right: Datum): [Datum, Datum] {
  const isObject = (value: Datum): boolean => value instanceof Instance || Array.isArray(value);
  const isPlain = (value: Datum): boolean => /^(?:string|number|boolean)$/.test(typeof value);
  return [isObject(left) && isPlain(right) ? primitiveOf(world, left, 'default') : left, isObject(right) && isPlain(left) ? primitiveOf(world, right, 'default') : right];
}

/** `index < unknown.length`, `unknown.length / 25`: the list has an assumed length from now on. Whether it is empty at all, or longer than what is allowed (`password.length < 8`, which may be a text's), is another question. */
function measured(world: World, operator: string, value: Datum, other: Datum, isStated: boolean): Datum {
  if (!(value instanceof Unknown) || value.origin?.kind !== 'length') return value;
  const isMeasured = operator === '/' || (/^[<>]/.test(operator) && other !== 0 && (!isStated || value.origin.of.list !== undefined));
  return isMeasured ? assumedList(world, value.origin.of).length : value;
}

/** `name in object` */
export function hasMember(world: World, given: Datum, object: Datum): Datum {
  const name = textOf(given);
  if (typeof name !== 'string' || object instanceof Unknown || isLibrary(object)) return new Unknown();
  if (object instanceof Map || object instanceof Set) return isOfCollections(name) || name in object;
  const trap = object instanceof Instance || object instanceof Native ? object.hasTrap : undefined;
  if (trap) return truth(world, trap(world, name));
  if (!(object instanceof Instance)) return hasOwn(object, name) === true || memberOf(world, object, name) !== undefined;
  const own = ownMember(object, name);
  // Of an open object a member that is `undefined` may just as well not be there.
  if (own && !(object.others && 'value' in own && own.value === undefined)) return true;
  if (object.others) return object.others.derive(`has ${name}`);
  if (inherited(object.cls, name)) return true;
  const behind = object.prototype ?? object.inner;
  return behind !== undefined && behind !== null ? hasMember(world, name, behind) : behind !== null && ofEveryObject(name) !== undefined;
}

/** Symbols are texts here. */
function isOfCollections(name: string): boolean {
  return name === '@@iterator' || name === '@@toStringTag';
}

function isInstance(world: World, object: Datum, cls: Datum): Datum {
  const own = cls instanceof Class || cls instanceof Instance ? memberOf(world, cls, '@@hasInstance') : undefined;
  return isCallable(own) ? truth(world, call(world, own, cls, [object], NOWHERE)) : binary('instanceof', object, cls);
}
