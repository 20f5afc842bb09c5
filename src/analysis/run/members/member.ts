import { callFunction, callValue } from '../call';
import { findMethod } from '../class';
import { isKeptMember } from './is-kept-member';
import type { Machine } from '../machine';
import { libraryMember } from './library-member';
import { memberOfBase } from './member-of-base';
import { methodOn } from './method-on';
import { arrayMember } from '../natives/arrays';
import { collectionMember } from '../natives/collections';
import { callingMember, functionMember } from '../natives/functions';
import { generatorMember } from '../natives/generators';
import { native } from '../natives/native';
import { ownMember } from '../natives/own-member';
import { promiseMember } from '../natives/promises';
import { textMember } from '../natives/texts';
import { nullishness } from '../operators';
import { cradle } from '../packages/awilix';
import { prototypeOf } from './prototypes';
import { memberPut } from './put-members';
import { takeForAnswer } from '../packages/take-for-answer';
import { mayBeBinding, undeclaredMember } from '../served/undeclared-binding';
import { waitFor } from '../steps/wait';
import { isSameFunction } from '../values/is-same-function';
import { filePathOf, isUrl } from '../natives/file-url';
import { promiseOf } from '../values/promise-of';
import { isLinked, linkedResource, workersEnv } from '../served/workers-env';
import { UNDEFINED, UNKNOWN, literal, union, type ArrayValue, type ClassValue, type LibraryValue, type ObjectValue, type UnionValue, type Value } from '../values/value';

/** `object.name`; `from` is the class where a `super` look-up starts. */
export function memberOf(machine: Machine, object: Value, name: string, from?: ClassValue): Value {
  switch (object.type) {
    case 'unknown':
      if (object.binding !== undefined) return undeclaredMember(machine, object.binding, name);
      return name === 'env' ? workersEnv(machine) : UNKNOWN;
    case 'literal':
      return textMember(object, name) ?? (object.value === null || object.value === undefined ? UNDEFINED : UNKNOWN);
    case 'object':
      return objectMember(machine, object, name, from);
    case 'class':
      return classMember(machine, object, name, from);
    case 'function':
      return object.members?.get(name) ?? (name === 'prototype' && !object.fn.arrow ? prototypeOf(machine, object) : undefined) ?? functionMember(object, name) ?? UNKNOWN;
    case 'native':
      return object.lazy?.(name, machine) ?? ownMember(object, name) ?? functionMember(object, name) ?? UNKNOWN;
    case 'array':
      // `const seen = [];` of a module: what it holds when a request comes, earlier requests decide.
      if (name === 'length' && object.isShared && object.items.length === 0 && !machine.recorder.isLoading && !machine.surroundings) return UNKNOWN;
      return collectionMember(object, name) ?? arrayMember(object, name) ?? itemAt(object, name);
    case 'library':
      if (name === 'env' && /cloudflare/.test(object.library)) return workersEnv(machine);
      if (object.library === 'cloudflare:workers' && object.path === 'env') return memberOf(machine, workersEnv(machine), name);
      if (isUrl(object) && name === 'pathname') return addressPath(object);
      if (isLinked(object)) return linkedResource(machine, name) ?? libraryMember(object, name);
      if (object.library === 'awilix' && name === 'cradle') return cradle(machine);
      if (!PROMISE_METHODS.has(name)) takeForAnswer(object);
      return memberPut(object, name) ?? libraryMember(object, name);
    case 'promise':
      return promiseMember(machine, object, name);
    case 'generator':
      return generatorMember(object, name);
    case 'union':
      return ofFunctions(object.options, name) ?? ofPromises(object, name) ?? union(object.options.filter((option) => nullishness(option) !== false).map((option) => memberOf(machine, option, name)));
  }
}

const PROMISE_METHODS = new Set(['then', 'catch', 'finally']);

/** `method.apply(service, args)`, where it may be the method of one service or another. */
function ofFunctions(options: readonly Value[], name: string): Value | undefined {
  const functions = options.filter((option) => option.type === 'function');
  return functions.length === options.length ? callingMember(functions, name) : undefined;
}

/** `queue.then(next, next)`, where one promise or another is the last in the queue: what follows is called once. */
function ofPromises(either: UnionValue, name: string): Value | undefined {
  if (name !== 'then' || !either.options.every(({ type }) => type === 'promise')) return undefined;
  return native(name, (machine, args, at) => {
    const each = (): Value => union(either.options.map((option) => memberOf(machine, option, name)));
    return callValue(machine, isSameFunction(args[0], args[1]) ? memberOf(machine, asOne(machine, either), name) : each(), args, at, name.length);
  });
}

/** A promise that waits for the one that it is. */
function asOne(machine: Machine, either: UnionValue): Value {
  let value: Value = UNKNOWN;
  const steps = machine.capture(() => void (value = waitFor(machine, either)));
  return promiseOf(machine, steps, value);
}

function addressPath(url: LibraryValue): Value {
  const path = filePathOf(url);
  return path === undefined ? libraryMember(url, 'pathname') : literal(path);
}

function itemAt({ items, rest, isPartial }: ArrayValue, name: string): Value {
  if (!/^\d+$/.test(name)) return UNKNOWN;
  const item = items[Number(name)] ?? rest?.item ?? UNDEFINED;
  // A record of a list of unknown length may be missing: `const [first] = await load(); if (!first) return`.
  const mayBeMissing = isPartial || (Number(name) >= items.length && item.type === 'object');
  return mayBeMissing ? union([item, UNDEFINED]) : item;
}

function objectMember(machine: Machine, object: ObjectValue, name: string, from: ClassValue | undefined): Value {
  if (object.variables) machine.recorder.noteVariable(object.variables, name);
  const own = from ? undefined : (object.members.get(name) ?? object.lazy?.(name, machine));
  if (own) return own.type === 'literal' && !machine.recorder.isLoading && isKeptMember(object, name) ? UNKNOWN : own;
  const getter = object.getters?.get(name);
  if (getter) return callFunction(machine, { ...getter, self: object }, []);
  const inherited = ofPrototypes(object, name, from);
  if (inherited) return inherited.type === 'function' && !inherited.fn.arrow ? { ...inherited, self: object } : inherited;
  const cls = from ?? object.cls;
  if (cls) {
    const method = findMethod(cls, name, 'method');
    if (method) return methodOn(object, method);
    const accessor = findMethod(cls, name, 'get');
    if (accessor) return callFunction(machine, methodOn(object, accessor), []);
    // What a decorator notes of a method's class: `Reflect.defineMetadata(ROUTES, routes, target.constructor)`.
    if (name === 'constructor') return object.cls ?? UNKNOWN;
  }
  if (name === 'env' && (!object.base || object.base.library === 'cloudflare:workers')) return workersEnv(machine);
  const { base } = object;
  if (base) return object.cls ? memberOfBase(object.cls, base, name) : libraryMember(base, name);
  if (object.open && mayBeBinding(object, name)) return undeclaredMember(machine, '', name);
  // A program that configures gives its objects all their members; a request's may come from elsewhere.
  return machine.surroundings && !object.open && !cls ? UNDEFINED : UNKNOWN;
}

/** What the program put on prototypes. */
function ofPrototypes({ prototype, cls }: ObjectValue, name: string, from: ClassValue | undefined): Value | undefined {
  for (let at = from ? undefined : prototype; at; at = at.prototype) if (at.members.has(name)) return at.members.get(name);
  for (let at: Value | undefined = from ?? cls; at?.type === 'class'; at = at.base) {
    const own = at.prototype?.members.get(name);
    if (own) return own;
    if (at.cls.methods.some((method) => method.name === name && !method.isStatic)) return undefined;
  }
  return undefined;
}

function classMember(machine: Machine, cls: ClassValue, name: string, from = cls): Value {
  if (name === 'name') return literal(cls.cls.name);
  if (name === 'prototype') return prototypeOf(machine, cls);
  for (let at: Value | undefined = from; at; at = at.type === 'class' ? at.base : undefined) {
    if (at.type === 'library') return memberOfBase(cls, at, name);
    if (at.type !== 'class') break;
    const own = at.statics.get(name);
    // `static create() { return new this(); }` makes what it is called on.
    if (own) return own.type === 'function' && own.home === at && !own.fn.arrow ? { ...own, self: cls } : own;
    const getter = at.cls.methods.find((method) => method.name === name && method.isStatic && method.accessor === 'get');
    if (getter) return callFunction(machine, methodOn(cls, { fn: getter.fn, home: at }), []);
  }
  // A class is made with its own `this`, whatever it was bound to.
  return name === 'bind' ? native('bind', (_machine, [, ...bound]) => (bound.length === 0 ? cls : UNKNOWN)) : UNKNOWN;
}
