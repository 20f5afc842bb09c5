import type { ClassIr, Expression, Position } from '../ir';
import { Bail } from './bail';
import { call, finish, runFunction } from './call';
import { Class, Closure, Instance, Native, isLibrary, type Datum } from './values/datum';
import { Environment } from './names/environment';
import { evaluate } from './evaluate';
import { decorated, hasDecorators } from './decorated';
import { refuseFixed } from './values/frozen';
import { inherited } from './members/inherited';
import { constructLibrary } from './library';
import { memberOf } from './members/member';
import { known, textOf } from './operators';
import { SimPromise } from './values/sim-promise';
import { Unknown } from './values/unknown';
import type { World } from './world';
import { NOWHERE } from '../run/nowhere';

/** A class declaration that is run: its static members exist from now on. */
export function makeClass(world: World, outer: Environment, cls: ClassIr): Class {
  const scope = outer.inner();
  const base = cls.base && finish(evaluate(world, outer, cls.base));
  const value = new Class(cls, scope, base);
  if (cls.name !== '') scope.variables.set(cls.name, value);
  if (cls.methods.some(({ key }) => key)) value.methods = cls.methods.map((method) => (method.key ? { ...method, name: nameOfField(world, scope, method) } : method));
  for (const { name, fn, isStatic, accessor } of value.methods) if (isStatic && !accessor) value.statics.set(name, value.closureOf(fn));
  for (const field of cls.fields) {
    if (!field.isStatic) continue;
    const made = field.value ? finish(evaluate(world, environmentOf(value, value), field.value)) : undefined;
    const name = nameOfField(world, scope, field);
    if (name !== '') value.statics.set(name, made);
  }
  return hasDecorators(cls) ? decorated(world, outer, value) : value;
}

/** `[KEY] = 1` */
function nameOfField(world: World, scope: Environment, { name, key }: { name: string; key?: Expression }): string {
  const computed = key && known(finish(evaluate(world, scope, key)));
  if (computed instanceof Unknown) throw new Bail('a field with an unknown name');
  return key ? String(textOf(computed)) : name;
}

function environmentOf(cls: Class, self: Datum): Environment {
  return new Environment(cls.scope.module, cls.scope, { self, home: cls, args: [] }, true);
}

/** `new callee(…)`; `self` is given when a derived class calls `super(…)`. */
export function constructValue(world: World, callee: Datum, args: Datum[], at: Position, self?: Instance): Datum {
  if (callee instanceof Class) return constructClass(world, callee, args, at, self);
  if (callee instanceof Native && callee.construct) {
    const made = callee.construct(world, args, at);
    if (!self) return made;
    if (!(made instanceof Instance)) return extended(self, made);
    const isNamed = inherited(self.cls, 'name') !== undefined;
    for (const [name, value] of made.members) if (name !== 'name' || !isNamed) self.members.set(name, value);
    if (made.hidden) self.hidden = new Set([...(self.hidden ?? []), ...made.hidden]);
    return self;
  }
  if (isLibrary(callee) && !self) return constructLibrary(world, callee, args);
  if (callee instanceof Closure && !self) {
    const object = new Instance();
    object.prototype = memberOf(world, callee, 'prototype');
    const result = call(world, callee, object, args, at);
    return result instanceof Instance ? result : object;
  }
  if (callee instanceof Unknown && !self && !args.some((arg) => arg instanceof Closure)) return new Unknown();
  throw new Bail('constructs something unknown');
}

/** A map, a list or a promise stands behind an object of a class that extends it. */
function extended(object: Instance, made: Datum): Instance {
  if (!(made instanceof Map || made instanceof Set || made instanceof SimPromise || Array.isArray(made))) throw new Bail('extends something built in');
  object.inner = made;
  return object;
}

function constructClass(world: World, cls: Class, args: Datum[], at: Position, self?: Instance): Instance {
  const object = self ?? new Instance(cls);
  const { construct } = cls.cls;
  if (!construct) {
    if (cls.base !== undefined) constructValue(world, cls.base, args, at, object);
    initializeFields(world, cls, object);
    return object;
  }
  if (cls.base === undefined) initializeFields(world, cls, object);
  runFunction(world, new Closure(construct, cls.scope), { fn: construct, self: object, home: cls, args, constructs: cls }, args);
  return object;
}

/** Fields with their values, in order. */
export function initializeFields(world: World, cls: Class, object: Instance): void {
  for (const initializer of cls.initializers ?? []) call(world, initializer, object, [], NOWHERE);
  for (const field of cls.cls.fields) {
    const { value, isStatic } = field;
    if (isStatic) continue;
    const name = nameOfField(world, cls.scope, field);
    const made = value && finish(evaluate(world, environmentOf(cls, object), value));
    if (!name.startsWith('#') && !object.members.has(name)) refuseFixed(world, object, 'closed');
    object.members.set(name, made);
  }
}
