import type { ClassIr, DecoratorIr } from '../ir';
import { NOWHERE } from '../run/nowhere';
import { Bail } from './bail';
import { call, finish } from './call';
import { Class, Closure, Instance, Native, isCallable, objectOf, type Datum } from './values/datum';
import type { Environment } from './names/environment';
import { evaluateArguments } from './evaluate-chain';
import { prototypeOf } from './members/prototype-of';
import { readName } from './names/read-name';
import type { World } from './world';

export function hasDecorators(cls: ClassIr): boolean {
  return cls.decorators !== undefined || cls.methods.some(({ decorators }) => decorators);
}

/** The class that the project's own decorators make of one. Those of packages mark it for them and change nothing here. */
export function decorated(world: World, scope: Environment, cls: Class): Class {
  try {
    for (const method of cls.methods) if (!method.accessor) for (const decorator of [...(method.decorators ?? [])].reverse()) decorateMethod(world, scope, cls, method, decorator);
    return [...(cls.cls.decorators ?? [])].reverse().reduce((made, decorator) => decorateClass(world, scope, made, decorator), cls);
  } catch (error) {
    if (!(error instanceof Bail)) throw error;
    return cls;
  }
}

/** The function that decorates, if the project wrote it. */
function decoratorOf(world: World, scope: Environment, { name, args, isBare }: DecoratorIr): Closure | undefined {
  const named = readName(world, scope, name);
  if (!(named instanceof Closure)) return undefined;
  const made = isBare ? named : call(world, named, undefined, finish(evaluateArguments(world, scope, args)), NOWHERE);
  return made instanceof Closure ? made : undefined;
}

function decorateMethod(world: World, scope: Environment, cls: Class, { name, isStatic }: ClassIr['methods'][number], decorator: DecoratorIr): void {
  const decorate = decoratorOf(world, scope, decorator);
  if (!decorate) return;
  const owner = isStatic ? cls.statics : prototypeOf(cls).members;
  const method = owner.get(name) ?? closureOf(cls, name);
  const made = decorate.fn.params.length > 2 ? replacedByDescriptor(world, decorate, isStatic ? cls : prototypeOf(cls), name, method) : call(world, decorate, undefined, [method, contextOf(cls, 'method', name, isStatic)], NOWHERE);
  if (!isCallable(made) || made === method) return;
  owner.set(name, made);
}

function closureOf(cls: Class, name: string): Datum {
  const found = cls.methods.find((method) => method.name === name && !method.accessor);
  return found && cls.closureOf(found.fn);
}

/** Decorators of TypeScript before the standard: `(target, name, descriptor)`. */
function replacedByDescriptor(world: World, decorate: Closure, target: Datum, name: string, method: Datum): Datum {
  const descriptor = objectOf({ value: method, writable: true, enumerable: false, configurable: true });
  const made = call(world, decorate, undefined, [target, name, descriptor], NOWHERE);
  return (made instanceof Instance ? made : descriptor).members.get('value');
}

function decorateClass(world: World, scope: Environment, cls: Class, decorator: DecoratorIr): Class {
  const made = call(world, decoratorOf(world, scope, decorator) ?? KEEP, undefined, [cls, contextOf(cls, 'class', cls.cls.name)], NOWHERE);
  return made instanceof Class ? made : cls;
}

const KEEP = new Native('keep', () => undefined);

function contextOf(cls: Class, kind: string, name: string, isStatic = false): Datum {
  return objectOf({ kind, name, static: isStatic, private: name.startsWith('#'), metadata: new Instance(), addInitializer: new Native('addInitializer', (_world, _self, [run]) => void (cls.initializers ??= []).push(run)) });
}
