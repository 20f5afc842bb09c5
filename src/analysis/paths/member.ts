import { Bail } from './bail';
import { call } from './call';
import { findMember } from './class';
import { Class, Closure, Instance, Native, Steps, isLibrary, type Datum } from './datum';
import { GlobalObject } from './global-object';
import { Host } from './host';
import { libraryMemberOf } from './library';
import { arrayMember } from './natives/arrays';
import { collectionMember } from './natives/collections';
import { functionMember } from './natives/functions';
import { hostMember, setHostMember } from './natives/host-members';
import { promiseMember } from './natives/promises';
import { stepsMember } from './natives/steps-members';
import { textMember } from './natives/texts';
import { known, textOf } from './operators';
import { SimPromise } from './sim-promise';
import { Thrown } from './thrown';
import { Unknown } from './unknown';
import type { World } from './world';
import { NOWHERE } from '../run/nowhere';

/** `object.name`, `object[name]`; `above`: the class whose base a `super` look-up starts at. */
export function memberOf(world: World, given: Datum, key: Datum, above?: Class): Datum {
  const object = isLibrary(given) ? given : known(given);
  if (isLibrary(object)) return libraryMemberOf(object, key instanceof Unknown ? '*' : String(key));
  if (key instanceof Unknown) return memberByUnknown(world, object, key);
  if (object instanceof Map || object instanceof Set) return collectionMember(object, String(key));
  const name = typeof key === 'string' ? key : String(textOf(key));
  if (object === null || object === undefined) throw new Thrown(world.project.error('TypeError', `Cannot read properties of ${String(object)}`));
  if (object instanceof Unknown) return memberOfUnknown(object, name);
  if (object instanceof Instance) return instanceMember(world, object, name, above);
  if (object instanceof Class) return classMember(world, object, name, above);
  if (Array.isArray(object)) return arrayMember(object, name);
  if (object instanceof SimPromise) return promiseMember(name);
  if (object instanceof Host) return hostMember(world, object, name);
  if (object instanceof Steps) return stepsMember(object, name);
  if (object instanceof Closure || object instanceof Native) return functionMember(object, name);
  return textMember(object, name);
}

function memberOfUnknown(object: Unknown, name: string): Datum {
  if (object.list) return arrayMember(object.list, name) ?? object.derive(`.${name}`);
  return object.derive(`.${name}`, name === 'length' ? { kind: 'length', of: object } : undefined);
}

/** One of the members, and only a run could tell which: each is a path of its own. */
function memberByUnknown(world: World, object: Datum, key: Unknown): Datum {
  if (object instanceof Unknown) return object.derive('[?]');
  const names: (string | number)[] = object instanceof Instance && !object.others ? [...object.members.keys()] : Array.isArray(object) ? [...object.keys()] : [];
  if (names.length === 0) return new Unknown();
  const value = names[world.choices.choose(names.map(() => 1 / names.length))]!;
  key.bound = { value };
  return memberOf(world, object, value);
}

function instanceMember(world: World, object: Instance, name: string, above: Class | undefined): Datum {
  if (object.trap && !name.startsWith('@@')) return object.trap(world, name);
  if (!above) {
    if (object.members.has(name)) return object.members.get(name);
    const getter = object.getters?.get(name);
    if (getter) return call(world, getter, object, [], NOWHERE);
  }
  const from = above ? above.base : object.cls;
  const method = findMember(from, name, 'method');
  if (method) return method;
  const accessor = findMember(from, name, 'get');
  if (accessor) return call(world, accessor, object, [], NOWHERE);
  if (name === 'constructor') return object.cls;
  if (name === 'hasOwnProperty') return world.project.native(name, (_world, _self, [key]) => object.members.has(String(key)));
  if (object instanceof GlobalObject) return object.builtIn(world, name);
  if (object.prototype instanceof Instance) return memberOf(world, object.prototype, name);
  if (object.inner !== undefined) return ofInner(world, object.inner, name);
  return object.others?.derive(`.${name}`);
}

/** A method of what the object's class extends is called on that. */
function ofInner(world: World, inner: Datum, name: string): Datum {
  const member = memberOf(world, inner, name);
  return member instanceof Native ? new Native(name, (running, _self, args, at) => member.call(running, inner, args, at)) : member;
}

function classMember(world: World, cls: Class, name: string, above: Class | undefined): Datum {
  for (let at: Datum = above ? above.base : cls; at instanceof Class; at = at.base) if (at.statics.has(name)) return at.statics.get(name);
  const getter = findMember(cls, name, 'get', true);
  if (getter) return call(world, getter, cls, [], NOWHERE);
  for (let at: Datum = cls.base; ; at = at.base) {
    if (at instanceof Native) return functionMember(at, name);
    if (!(at instanceof Class)) return name === 'name' ? cls.cls.name : undefined;
  }
}

/** `object.name = value` */
export function setMember(world: World, object: Datum, key: Datum, value: Datum): void {
  world.project.mayChange(world, object);
  if (object instanceof Instance && !(key instanceof Unknown)) setInstanceMember(world, object, String(key), value);
  else if (object instanceof Class && typeof key === 'string') setStatic(world, object, key, value);
  else if (object instanceof Host) setHostMember(world, object, key, value);
  else if (Array.isArray(object) && !(key instanceof Unknown)) setItem(object, key, value);
  else if (object instanceof Closure && typeof key === 'string') (object.members ??= new Map()).set(key, value);
  else if (!(object instanceof Unknown) && !isLibrary(object)) throw new Bail('changes something unknown');
}

function setInstanceMember(world: World, object: Instance, name: string, value: Datum): void {
  if (object.setTrap) return object.setTrap(world, name, value);
  if (object.trap) throw new Bail('changes a proxy');
  const setter = object.members.has(name) ? undefined : (object.setters?.get(name) ?? findMember(object.cls, name, 'set'));
  if (setter) call(world, setter, object, [value], NOWHERE);
  else object.members.set(name, value);
}

function setStatic(world: World, cls: Class, name: string, value: Datum): void {
  const setter = findMember(cls, name, 'set', true);
  if (setter) call(world, setter, cls, [value], NOWHERE);
  else cls.statics.set(name, value);
}

const MAX_ITEMS = 10_000;

function setItem(list: Datum[], key: Datum, value: Datum): void {
  const index = Number(key);
  if (key === 'length') list.length = Math.min(list.length, Number(value));
  else if (Number.isInteger(index) && index >= 0 && index < MAX_ITEMS) {
    while (list.length < index) list.push(undefined);
    list[index] = value;
  } else throw new Bail('a member of a list');
}

/** `delete object.name` */
export function removeMember(world: World, object: Datum, key: Datum): void {
  world.project.mayChange(world, object);
  if (object instanceof Instance && !(key instanceof Unknown)) object.members.delete(String(key));
  else if (!(object instanceof Unknown)) throw new Bail('removes from something unknown');
}
