import { isApp } from '../io/dispatchers';
import type { ClassIr, DecoratorIr } from '../ir';
import { callValue } from './call';
import { construct } from './construct';
import { evaluate } from './evaluate';
import type { Machine } from './machine';
import { memberOf } from './members/member';
import { native } from './natives/native';
import { NOWHERE } from './nowhere';
import { prototypeOf } from './members/prototypes';
import { registerFunctions } from './served/register-functions';
import type { Scope } from './scope';
import { UNDEFINED, UNKNOWN, literal, objectOf, type ClassValue, type FunctionValue, type Value } from './values/value';

type Method = ClassIr['methods'][number];

/** What the project's own decorators make of a class, with what they make of its methods. Those of packages mark it for them and change nothing here. */
export function decorated(machine: Machine, scope: Scope, cls: ClassValue): ClassValue {
  decorateMethods(machine, scope, cls);
  return [...(cls.cls.decorators ?? [])].reverse().reduce((made, decorator) => decorateClass(machine, scope, made, decorator), cls);
}

function decorateClass(machine: Machine, scope: Scope, cls: ClassValue, decorator: DecoratorIr): ClassValue {
  const decorate = decoratorOf(machine, scope, decorator);
  const made = decorate && callValue(machine, decorate, [cls, contextOf('class', cls.cls.name)], NOWHERE, 1);
  return made?.type === 'class' ? made : cls;
}

function decorateMethods(machine: Machine, scope: Scope, cls: ClassValue): void {
  for (const method of cls.cls.methods) {
    if (method.accessor || method.key) continue;
    for (const decorator of [...(method.decorators ?? [])].reverse()) decorateMethod(machine, scope, cls, method, decorator);
  }
}

function decorateMethod(machine: Machine, scope: Scope, cls: ClassValue, { name, fn, isStatic }: Method, decorator: DecoratorIr): void {
  if (tellApp(machine, scope, cls, name, decorator)) return;
  const decorate = decoratorOf(machine, scope, decorator);
  if (!decorate) return;
  const owner = isStatic ? cls.statics : cls.prototype?.members;
  const method = owner?.get(name) ?? { type: 'function', fn, scope: cls.scope, home: cls };
  const made = decorate.fn.params.length > 2 ? replacedByDescriptor(machine, decorate, isStatic ? cls : prototypeOf(machine, cls), name, method) : callValue(machine, decorate, [method, contextOf('method', name, isStatic === true)], NOWHERE, 1);
  if (made.type !== 'function' || (method.type === 'function' && made.fn === method.fn)) return;
  if (isStatic) machine.writeMember(cls.statics, name, made.fn.arrow ? made : { ...made, self: cls }, { born: cls.scope.born });
  else machine.writeMember(prototypeOf(machine, cls).members, name, made, prototypeOf(machine, cls));
}

/** `@app.onQuery('order')` tells an app of a package a route, which runs on an object of the class. Whether it does. */
function tellApp(machine: Machine, scope: Scope, cls: ClassValue, name: string, decorator: DecoratorIr): boolean {
  const app = decorator.of && evaluate(machine, scope, decorator.of);
  if (app?.type !== 'library' || !isApp(app)) return false;
  const route = native(name, (running, args) => callValue(running, memberOf(running, construct(running, cls, [], NOWHERE), name), args, NOWHERE, 1));
  const tell = memberOf(machine, app, decorator.name);
  const told = callValue(machine, tell, decorator.args.map((arg) => evaluate(machine, scope, arg)), NOWHERE, 1);
  if (tell.type === 'library' && told.type === 'library') registerFunctions(machine, tell, told, [route]);
  return true;
}

/** The function that decorates, if the project wrote it. */
function decoratorOf(machine: Machine, scope: Scope, { name, args, isBare }: DecoratorIr): FunctionValue | undefined {
  const named = evaluate(machine, scope, { kind: 'name', name });
  if (named.type !== 'function') return undefined;
  const made = isBare ? named : callValue(machine, named, args.map((arg) => evaluate(machine, scope, arg)), NOWHERE, 1);
  return made.type === 'function' ? made : undefined;
}

/** Decorators of TypeScript before the standard: `(target, name, descriptor)`. */
function replacedByDescriptor(machine: Machine, decorate: FunctionValue, target: Value, name: string, method: Value): Value {
  const descriptor = { ...objectOf({ value: method }), born: machine.born() };
  const made = callValue(machine, decorate, [target, literal(name), descriptor], NOWHERE, 1);
  return (made.type === 'object' ? made : descriptor).members.get('value') ?? UNDEFINED;
}

/** Of a decorator of the standard. https://github.com/tc39/proposal-decorators */
function contextOf(kind: string, name: string, isStatic = false): Value {
  return objectOf({ kind: literal(kind), name: literal(name), static: literal(isStatic), metadata: UNKNOWN, addInitializer: UNKNOWN });
}
