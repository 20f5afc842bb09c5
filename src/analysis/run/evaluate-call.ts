import type { Expression } from '../ir';
import { callValue } from './call';
import { branchValue } from './conditions/branch';
import { construct } from './construct';
import { evaluate } from './evaluate';
import { fromContainer } from './packages/from-container';
import { keptMember } from './members/kept-members';
import type { Machine } from './machine';
import { memberOf } from './members/member';
import { memberOfBase } from './members/member-of-base';
import { methodOn } from './members/method-on';
import { everyItem } from './values/every-item';
import { MAX_KEPT } from './values/most-telling';
import { nullishness } from './operators';
import { runtimeName } from './runtime-name';
import type { Scope } from './scope';
import { keepRunning } from './steps/keep-running';
import { UNDEFINED, UNKNOWN, optionsOf, union, type ClassValue, type ObjectValue, type Value } from './values/value';

/** `object.name` */
export function evaluateMember(machine: Machine, scope: Scope, expression: Expression & { kind: 'member' }): Value {
  if (expression.object.kind === 'super') {
    const { home, self } = machine.frame;
    const base = home?.base;
    if (base?.type === 'class') return self ? memberOf(machine, self, expression.name, base) : UNKNOWN;
    return base?.type === 'library' && self?.type === 'class' ? memberOfBase(self, base, expression.name) : UNKNOWN;
  }
  const object = evaluate(machine, scope, expression.object);
  const member = memberAt(machine, scope, expression, object);
  return expression.optional && mayBeNothing(object) ? union([member, UNDEFINED]) : member;
}

/** Only a run could tell whether there is anything. */
function mayBeNothing(value: Value): boolean {
  return value.type === 'union' && value.options.some((option) => nullishness(option) === false);
}

/** A member of the object, which is the value of what stands before the dot. */
function memberAt(machine: Machine, scope: Scope, expression: Expression & { kind: 'member' }, object: Value): Value {
  return (object.type === 'unknown' && keptMember(machine, scope, expression)) || memberOf(machine, object, expression.name);
}

/** `object[index]` */
export function evaluateIndex(machine: Machine, scope: Scope, expression: Expression & { kind: 'index' }): Value {
  const object = evaluate(machine, scope, expression.object);
  const index = evaluate(machine, scope, expression.index);
  const names = optionsOf(index).map(nameOf);
  // In a later round of a loop there may be more names: `while (state !== 'done') state = await states[state]()`.
  const areAll = names.length === 1 || machine.loops.length === 0;
  if (areAll && names.every((name) => name !== undefined)) return union(names.map((name) => memberOf(machine, object, name)));
  return union(optionsOf(object).filter((option) => nullishness(option) !== false).map((option) => anyItem(machine, option)));
}

/** Of the member that the value of an index asks for, if it is known. */
function nameOf(index: Value): string | undefined {
  return index.type === 'literal' && index.value !== undefined && index.value !== null ? String(index.value) : undefined;
}

/** Only a run could tell which. */
function anyItem(machine: Machine, object: Value): Value {
  if (object.type === 'array') return union([...everyItem(object), ...(object.items.length === 0 ? [UNKNOWN] : [])]);
  if (object.type === 'object') return anyMember(machine, [...object.members.values(), ...methodsOf(object)]);
  if (object.type === 'class') return anyMember(machine, staticsOf(object));
  if (object.type === 'library') return memberOf(machine, object, '*');
  return UNKNOWN;
}

/** Only a run could tell which: a table of functions that is too long to follow each is told of. */
function anyMember(machine: Machine, members: readonly Value[]): Value {
  if (members.length <= MAX_KEPT) return union(members);
  const first = members.find((member) => member.type === 'function');
  if (first) machine.noteUnfollowed(`takes one of a table's ${members.length} functions`, { file: first.scope.module.file, line: first.fn.line, column: 1, length: 1 });
  return UNKNOWN;
}

/** `controller[action](request)`: what its class and those that it extends declare. */
function methodsOf(object: ObjectValue): Value[] {
  const methods = new Map<string, Value>();
  for (let at: Value | undefined = object.cls; at?.type === 'class'; at = at.base) {
    for (const { name, fn, isStatic, accessor, key } of at.cls.methods) if (!isStatic && !accessor && !key && !methods.has(name)) methods.set(name, methodOn(object, { fn, home: at }));
  }
  return [...methods.values()];
}

/** `Controller[action](request)`: static members of the class and of those that it extends. */
function staticsOf(cls: ClassValue): Value[] {
  const statics = new Map<string, Value>();
  for (let at: Value | undefined = cls; at?.type === 'class'; at = at.base) for (const [name, value] of at.statics) if (!statics.has(name)) statics.set(name, value);
  return [...statics.values()];
}

/** `callee(...args)`, `object.method(...args)`, `super(...args)` */
export function evaluateCall(machine: Machine, scope: Scope, expression: Expression & { kind: 'call' }): Value {
  const { callee } = expression;
  if (callee.kind === 'super') return callSuper(machine, scope, expression);
  if (callee.kind !== 'member') {
    const target = evaluate(machine, scope, callee);
    const call = (): Value => typedResult(machine, scope, expression, callAt(machine, scope, expression, target, calleeLength(callee)));
    return expression.optional ? ifThere(machine, target, call) : call();
  }
  if (callee.object.kind === 'super') {
    const target = evaluateMember(machine, scope, callee);
    return callValue(machine, target, evaluateArguments(machine, scope, expression.args), expression.at, callee.name.length, machine.frame.self);
  }
  const object = evaluate(machine, scope, callee.object);
  const target = memberAt(machine, scope, callee, object);
  const call = (): Value => typedResult(machine, scope, expression, callAt(machine, scope, expression, target, callee.name.length, object, callee.name));
  const whole = (): Value => (expression.optional ? ifThere(machine, target, call) : call());
  return callee.optional ? ifThere(machine, object, whole) : whole();
}

function callAt(machine: Machine, scope: Scope, expression: Expression & { kind: 'call' }, target: Value, length: number, self?: Value, name?: string): Value {
  const args = evaluateArguments(machine, scope, expression.args);
  const { doubts } = machine.decisions;
  if (name === 'waitUntil' || (target.type === 'library' && target.path.endsWith('waitUntil'))) keepRunning(machine, args);
  const result = callValue(machine, target, args, expression.at, length, self, name);
  const ofRuntime = target.type === 'unknown' ? runtimeName(scope, expression.callee) : undefined;
  if (ofRuntime === undefined) return result;
  machine.decisions.doubts = doubts;
  return ofRuntime === 'console' ? UNDEFINED : result;
}

/** `callback?.()` calls nothing, and asks for no arguments, where nothing is there. */
function ifThere(machine: Machine, value: Value, call: () => Value): Value {
  if (nullishness(value) === false) return UNDEFINED;
  return mayBeNothing(value) ? branchValue(machine, call, () => UNDEFINED, 0.5) : call();
}

/** What a package's call gives, with the types that it was given. */
function typedResult(machine: Machine, scope: Scope, expression: Expression & { kind: 'call' }, result: Value): Value {
  if (result.type !== 'library') return result;
  if (expression.types) result.types = { module: scope.module, names: expression.types };
  return fromContainer(machine, result, scope.module, expression.types) ?? result;
}

function callSuper(machine: Machine, scope: Scope, expression: Expression & { kind: 'call' }): Value {
  const args = evaluateArguments(machine, scope, expression.args);
  const { self, home } = machine.frame;
  if (self?.type === 'object' && home?.base) construct(machine, home.base, args, expression.at, self);
  return UNDEFINED;
}

function calleeLength(callee: Expression): number {
  return callee.kind === 'name' ? callee.name.length : 1;
}

/** Of a list, or of the longest that it may be: `new Orders(...(types ? types.map(resolve) : []))`. Nobody knows those of `...(page.items ?? [])`. */
function itemsOf(value: Value): Value[] {
  const lists = optionsOf(value).map((option) => (option.type === 'array' ? everyItem(option) : undefined));
  const longest = lists.reduce<Value[]>((most, list) => (list && list.length > most.length ? list : most), []);
  return longest.length === 0 && lists.includes(undefined) ? [UNKNOWN] : longest;
}

/** Values of arguments, spreads taken apart. */
export function evaluateArguments(machine: Machine, scope: Scope, args: readonly Expression[]): Value[] {
  const values: Value[] = [];
  for (const arg of args) {
    const value = evaluate(machine, scope, arg);
    if (arg.kind !== 'spread') values.push(value);
    else values.push(...itemsOf(value));
  }
  return values;
}
