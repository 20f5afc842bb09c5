import { batchIn } from './batch-in';
import { Bail } from '../bail';
import { call } from '../call';
import { Class, Closure, Instance, Native, Steps, isLibrary, type Datum } from '../values/datum';
import { foundOn } from './found-on';
import { refuseFixed } from '../values/frozen';
import { GlobalObject } from '../global-object';
import { Host } from '../values/host';
import { inherited } from './inherited';
import { libraryMemberOf } from '../library';
import { memberByUnknown } from './member-by-unknown';
import { memberUnnamed } from './member-unnamed';
import { arrayMember } from '../natives/arrays';
import { collectionMember } from '../natives/collections';
import { ofEveryObject } from '../natives/every-object';
import { functionMember } from '../natives/functions';
import { hasOwn } from '../natives/has-own';
import { hostMember, setHostMember } from '../natives/host-members';
import { globalDatum } from '../natives/globals';
import { promiseMember } from '../natives/promises';
import { stepsMember } from '../natives/steps-members';
import { textMember } from '../natives/texts';
import { known, textOf } from '../operators';
import { ownMember, type Found } from './own-member';
import { prototypeOf } from './prototype-of';
import { putSomewhere } from './put-somewhere';
import { SimPromise } from '../values/sim-promise';
import { removeUnnamed } from './remove-unnamed';
import { Thrown } from '../values/thrown';
import { Unknown } from '../values/unknown';
import type { World } from '../world';
import { NOWHERE } from '../../run/nowhere';

/** Share of requests that find something by a name that only a run could tell: our estimate, as a guard behind it leaves one in ten. */
const FOUND_PROBABILITY = 0.9;

/** `object.name`, `object[name]`; `above`: the class whose base a `super` look-up starts at. */
export function memberOf(world: World, given: Datum, key: Datum, above?: Class): Datum {
  const object = isLibrary(given) ? given : known(given);
  if (isLibrary(object)) return libraryMemberOf(object, key instanceof Unknown ? '*' : String(key));
  if (key instanceof Unknown) return memberByUnknown(world, object, key);
  if (object instanceof Map || object instanceof Set) return collectionMember(object, String(key));
  const name = typeof key === 'string' ? key : String(textOf(key));
  if (object === null || object === undefined) throw new Thrown(world.project.error('TypeError', `Cannot read properties of ${String(object)}`));
  if (object instanceof Unknown) return object.batch?.member === name ? batchIn(world, object, object.batch) : memberOfUnknown(object, name);
  if (object instanceof Instance) return instanceMember(world, object, name, above);
  if (object instanceof Class) return classMember(world, object, name, above);
  if (Array.isArray(object)) return arrayMember(object, name);
  if (object instanceof SimPromise) return object.members?.has(name) ? object.members.get(name) : promiseMember(object, name);
  if (object instanceof Host) return hostMember(world, object, name);
  if (object instanceof Steps) return stepsMember(object, name);
  if (object instanceof Native && object.trap) return object.trap(world, name);
  if (object instanceof Closure || object instanceof Native) return functionMember(object, name);
  return textMember(object, name);
}

/** The same where nothing says that it is there: a look-up by a name that only a run could tell may find nothing. */
export function memberAt(world: World, object: Datum, key: Datum): Datum {
  const mayMiss = key instanceof Unknown && object instanceof Instance && object.others === undefined && object.members.size > 0;
  return mayMiss && world.choices.chooseAlike([FOUND_PROBABILITY, 1 - FOUND_PROBABILITY]) !== 0 ? undefined : memberOf(world, object, key);
}

function memberOfUnknown(object: Unknown, name: string): Datum {
  if (object.list) return arrayMember(object.list, name) ?? object.derive(`.${name}`);
  return object.derive(`.${name}`, name === 'length' ? { kind: 'length', of: object } : undefined);
}

/** `self`: whose getters run, where the object is one that another was made after. */
function instanceMember(world: World, object: Instance, name: string, above?: Class, self: Instance = object): Datum {
  if (object.trap && !name.startsWith('@@')) return object.trap(world, name);
  const found = (above ? undefined : ownMember(object, name)) ?? inherited(above ? above.base : object.cls, name);
  if (found) return valueOf(world, found, self);
  if (name === 'constructor' && !object.others && !(object.prototype instanceof Instance)) return globalDatum(world, String(object.members.get('@@made') ?? 'Object'), '');
  if (object instanceof GlobalObject) return object.builtIn(world, name);
  if (object.prototype instanceof Instance) return instanceMember(world, object.prototype, name, undefined, self);
  if (object.inner !== undefined) return ofInner(world, object.inner, name);
  if (object.unnamed) return memberUnnamed(world, object, name);
  return object.others ? object.others.derive(`.${name}`) : object.prototype === null ? undefined : ofEveryObject(name);
}

function valueOf(world: World, found: Found, self: Datum): Datum {
  if ('value' in found) return found.value;
  return found.getter && call(world, found.getter, self, [], NOWHERE);
}

/** `super.name` in a method of a class or of an object. */
export function superMemberOf(world: World, self: Datum, home: Class | Instance, name: string): Datum {
  if (home instanceof Class) return memberOf(world, self, name, home);
  const { prototype } = home;
  if (!(self instanceof Instance)) throw new Bail('super of something else');
  return prototype instanceof Instance ? instanceMember(world, prototype, name, undefined, self) : ofEveryObject(name);
}

/** `super.name = value`: what no setter behind takes is the object's own. */
export function setSuperMember(world: World, self: Datum, home: Class | Instance, name: string, value: Datum): void {
  if (!(self instanceof Instance)) throw new Bail('super of something else');
  world.project.mayChange(world, self, value);
  const found = home instanceof Class ? inherited(home.base, name) : foundOn(home.prototype, name);
  if (!found || 'value' in found) setOwn(world, self, name, value);
  else setBy(world, found, self, name, value);
}

/** A method of what the object's class extends is called on that. */
function ofInner(world: World, inner: Datum, name: string): Datum {
  const member = memberOf(world, inner, name);
  return member instanceof Native ? new Native(name, (running, _self, args, at) => member.call(running, inner, args, at)) : member;
}

function classMember(world: World, cls: Class, name: string, above: Class | undefined): Datum {
  const found = inherited(above ? above.base : cls, name, true);
  if (found) return valueOf(world, found, cls);
  if (name === 'name') return cls.cls.name;
  if (name === 'prototype') return prototypeOf(cls);
  for (let at: Datum = cls.base; ; at = at.base) {
    if (at instanceof Native) return functionMember(at, name);
    if (!(at instanceof Class)) return name === 'call' ? new Native(name, (running, _self, [self, ...args], place) => call(running, cls, self, args, place)) : undefined;
  }
}

/** `object.name = value` */
export function setMember(world: World, object: Datum, key: Datum, value: Datum): void {
  world.project.mayChange(world, object, value);
  if (!(object instanceof Instance || object instanceof Class)) refuseFixed(world, object, levelAgainst(object, key, value));
  if (object instanceof Instance) key instanceof Unknown ? putSomewhere(world, object, key, value) : setInstanceMember(world, object, String(key), value);
  else if (object instanceof Class && typeof key === 'string') setStatic(world, object, key, value);
  else if (object instanceof Native && object.setTrap && typeof key === 'string') object.setTrap(world, key, value);
  else if (object instanceof Host) setHostMember(world, object, key, value);
  else if (Array.isArray(object) && !(key instanceof Unknown)) setItem(object, key, value);
  else if ((object instanceof Closure || object instanceof SimPromise) && typeof key === 'string') (object.members ??= new Map()).set(key, value);
  else if (!(object instanceof Unknown) && !isLibrary(object)) throw new Bail('changes something unknown');
}

function setInstanceMember(world: World, object: Instance, name: string, value: Datum): void {
  if (object.setTrap) return object.setTrap(world, name, value);
  if (object.trap) throw new Bail('changes a proxy');
  const found = object.members.has(name) ? undefined : foundOn(object, name);
  if (!found || 'value' in found) setOwn(world, object, name, value);
  else setBy(world, found, object, name, value);
}

function setOwn(world: World, object: Instance, name: string, value: Datum): void {
  // A private member is none of those that are fixed.
  if (!name.startsWith('#')) refuseFixed(world, object, object.members.has(name) ? 'frozen' : 'closed');
  if (object.inner !== undefined && Array.isArray(object.inner)) return setItem(object.inner, name, value);
  // An error's name is listed once it was set.
  if (name === 'name') object.hidden?.delete(name);
  object.members.set(name, value);
}

/** In modules, whose code is strict, what can only be got cannot be set. */
function setBy(world: World, found: Exclude<Found, { value: Datum }>, self: Datum, name: string, value: Datum): void {
  if (!found.setter) throw new Thrown(world.project.error('TypeError', `Cannot set property ${name}, which has only a getter`));
  call(world, found.setter, self, [value], NOWHERE);
}

function setStatic(world: World, cls: Class, name: string, value: Datum): void {
  const found = inherited(cls, name, true);
  if (found && !('value' in found)) return setBy(world, found, cls, name, value);
  refuseFixed(world, cls, cls.statics.has(name) ? 'frozen' : 'closed');
  cls.statics.set(name, value);
}

/** How fixed something must be to refuse that a member is set. A list that is made shorter loses members. */
function levelAgainst(object: Datum, key: Datum, value: Datum): Parameters<typeof refuseFixed>[2] {
  if (Array.isArray(object) && key === 'length') return Number(value) < object.length ? 'sealed' : 'frozen';
  return hasOwn(object, key) === false ? 'closed' : 'frozen';
}

const MAX_ITEMS = 10_000;

function setItem(list: Datum[], key: Datum, value: Datum): void {
  const index = Number(key);
  if (key === 'length') list.length = Math.min(list.length, Number(value));
  else if (Number.isInteger(index) && index >= 0 && index < MAX_ITEMS) {
    list[index] = value;
  } else throw new Bail('a member of a list');
}

/** `delete object.name` */
export function removeMember(world: World, object: Datum, key: Datum): void {
  world.project.mayChange(world, object);
  if (hasOwn(object, key) !== false) refuseFixed(world, object, 'sealed');
  const isRemoved = object instanceof Instance && removeUnnamed(world, object, key);
  if (object instanceof Instance && !(key instanceof Unknown)) removeOwn(object, String(key));
  else if (Array.isArray(object) && !(key instanceof Unknown)) delete object[Number(key)];
  else if (object instanceof Class && hasOwn(object, key)) object.statics.delete(String(key));
  else if (object instanceof Closure && !(key instanceof Unknown)) object.members?.delete(String(key));
  else if (!isRemoved && !(object instanceof Unknown)) throw new Bail('removes from something unknown');
}

function removeOwn(object: Instance, name: string): void {
  object.members.delete(name);
  object.getters?.delete(name);
  object.setters?.delete(name);
}
