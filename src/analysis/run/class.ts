import type { ClassIr, Pattern, Position } from '../ir';
import { runConstructor } from './call';
import { decorated } from './decorated';
import { evaluate } from './evaluate';
import type { Machine } from './machine';
import { ofPrismaSchema } from './packages/of-prisma-schema';
import { methodOn } from './members/method-on';
import { injected } from './packages/providers';
import { rememberedRun } from './remember/remembered-run';
import type { Scope } from './scope';
import { beginDerivedStream } from './packages/streams';
import { typedValue } from './types/typed-value';
import { UNDEFINED, UNKNOWN, union, type ClassValue, type FunctionValue, type ObjectValue, type Value } from './values/value';
import { NOWHERE } from './nowhere';

/** A class declaration that is run: its static members exist from now on. */
export function runClass(machine: Machine, scope: Scope, cls: ClassIr): ClassValue {
  const base = cls.base ? evaluate(machine, scope, cls.base) : undefined;
  const value: ClassValue = { type: 'class', cls, scope, statics: new Map(), ...(base && { base }) };
  for (const method of cls.methods) {
    if (!method.isStatic || method.accessor || method.key) continue;
    value.statics.set(method.name, methodOn(value, { fn: method.fn, home: value }));
  }
  for (const field of cls.fields) {
    if (field.isStatic) value.statics.set(field.name, field.value ? withSelf(machine, value, value, () => evaluate(machine, scope, field.value!)) : UNKNOWN);
  }
  return decorated(machine, scope, value);
}

/** `new C(...)` at a place. */
export function makeInstance(machine: Machine, cls: ClassValue, args: Value[], at: Position): Value {
  const { steps, value } = rememberedRun(machine, { fn: cls.cls, scope: cls.scope }, args, cls, () => {
    let made: Value = UNKNOWN;
    const emitted = machine.capture(() => {
      const object = constructClass(machine, cls, args, newObject(machine, cls), at);
      if (object.base) beginDerivedStream(machine, object);
      made = object;
    });
    return { steps: emitted, value: made };
  });
  for (const step of steps) machine.emit(step);
  return value;
}

export function newObject(machine: Machine, cls: ClassValue): ObjectValue {
  return { type: 'object', born: machine.born(), members: new Map(), cls };
}

/** The constructor runs on an object; that of a base class on the object of the derived one. */
export function constructClass(machine: Machine, cls: ClassValue, args: Value[], object: ObjectValue, at: Position = NOWHERE): ObjectValue {
  const { construct } = cls.cls;
  if (!construct) {
    if (cls.base) constructBase(machine, cls.base, args, object, at);
    runFields(machine, cls, object);
    return object;
  }
  runFields(machine, cls, object);
  machine.recorder.noteBody(construct, cls.scope.module);
  const params = construct.params.map((param, index) => (param.kind === 'bind' && index >= args.length ? withoutType(param) : param));
  runConstructor(machine, { type: 'function', fn: { ...construct, name: cls.cls.name, params }, scope: cls.scope, self: object, home: cls }, args);
  return object;
}

/** What `new` leaves out is not there, whatever its type. */
function withoutType({ type: _type, ...param }: Pattern & { kind: 'bind' }): Pattern {
  return param;
}

function constructBase(machine: Machine, base: Value, args: Value[], object: ObjectValue, at: Position): void {
  if (base.type === 'class') constructClass(machine, base, args, object, at);
  if (base.type !== 'library') return;
  object.base = ofPrismaSchema(machine.modules, machine.frame.module.file, { ...base, path: base.path === '' ? 'new' : `${base.path}.new`, args });
  machine.watch?.({ ...object.base, site: machine.siteAt(at, 3) });
}

/** An object of a class whose constructor's arguments are not known: typed members are what their types say. */
export function instantiate(machine: Machine, cls: ClassValue): ObjectValue {
  const args = cls.cls.construct?.params.map(() => UNKNOWN) ?? [];
  const object = newObject(machine, cls);
  // Nobody waits for what making it would start.
  machine.capture(() => void constructClass(machine, cls, args, object));
  return object;
}

function runFields(machine: Machine, cls: ClassValue, object: ObjectValue): void {
  for (const field of cls.cls.fields) {
    if (field.isStatic) continue;
    const token = field.token && evaluate(machine, cls.scope, field.token);
    const told = token && injected(machine, token);
    const value = told ?? (field.value
      ? withSelf(machine, object, cls, () => evaluate(machine, cls.scope, field.value!))
      : field.type
        ? typedField(machine, cls, field.type, field.isEmptyFirst === true)
        : undefined);
    if (value) machine.writeMember(object.members, field.name, value, object);
  }
}

/** What a field holds by its type; where it is empty at first, its class mostly looks before it fills it. */
function typedField(machine: Machine, cls: ClassValue, type: string, isEmptyFirst: boolean): Value | undefined {
  const value = typedValue(machine, cls.scope.module, type);
  return value && isEmptyFirst ? union([value, UNDEFINED]) : value;
}

function withSelf(machine: Machine, self: Value, home: ClassValue, run: () => Value): Value {
  let value: Value = UNKNOWN;
  machine.within({ ...machine.frame, module: home.scope.module, self, home }, () => {
    value = run();
  });
  return value;
}

/** A method or accessor along the chain of base classes. */
export function findMethod(cls: ClassValue, name: string, kind: 'method' | 'get'): { fn: FunctionValue['fn']; home: ClassValue } | undefined {
  for (let at: Value | undefined = cls; at?.type === 'class'; at = at.base) {
    const found = at.cls.methods.find((method) => method.name === name && !method.isStatic && method.accessor === (kind === 'method' ? undefined : kind));
    if (found) return { fn: found.fn, home: at };
  }
  return undefined;
}

/** The setter of a class, unless a derived class, or what the program put on its prototype, has something else by that name. */
export function findSetter(cls: ClassValue, name: string): ReturnType<typeof findMethod> {
  for (let at: Value | undefined = cls; at?.type === 'class'; at = at.base) {
    if (at.prototype?.members.has(name)) return undefined;
    const named = at.cls.methods.filter((method) => method.name === name && !method.isStatic);
    const setter = named.find(({ accessor }) => accessor === 'set');
    if (named.length > 0) return setter && { fn: setter.fn, home: at };
  }
  return undefined;
}
