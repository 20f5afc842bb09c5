import { isDeepStrictEqual } from 'node:util';
import type { Expression, Pattern } from '../../ir';
import { callFunction } from '../call';
import { findSetter } from '../class';
import { evaluate } from '../evaluate';
import { ASSUMED_COUNT } from '../loops/assumed-count';
import type { Machine } from '../machine';
import { memberTarget } from './member-target';
import { methodOn } from './method-on';
import { memberOf } from './member';
import { asList } from '../natives/generators';
import { injected } from '../packages/providers';
import { isOfModule } from '../remember/is-of-module';
import type { Scope } from '../scope';
import { typedValue } from '../types/typed-value';
import { keepMember } from './kept-members';
import { putMember } from './put-members';
import { workersEnv } from '../served/workers-env';
import { sameValues } from '../values/same-values';
import { UNKNOWN, optionsOf, union, type ArrayValue, type ObjectValue, type Value } from '../values/value';

/** Names that are asked for without being keys. */
const NEVER_KEYS = new Set(['__esModule', 'catch', 'constructor', 'default', 'finally', 'then']);

/** `constant` and `variable` declare in the scope; `existing` assigns to what is there. */
export type Binding = 'constant' | 'variable' | 'existing';

/** Binds a value to a pattern: names, destructuring, defaults, members. */
export function assign(machine: Machine, scope: Scope, pattern: Pattern, given: Value, binding: Binding): void {
  const value = withFallback(machine, scope, pattern, given);
  switch (pattern.kind) {
    case 'bind':
      bind(machine, scope, pattern.name, typed(machine, scope, pattern.type, withToken(machine, scope, pattern.token, value), pattern.name), binding);
      return;
    case 'target':
      assignTo(machine, scope, pattern.expression, value);
      return;
    case 'take-object': {
      const source = typed(machine, scope, pattern.type, value);
      const taken = pattern.members.map((member) => member.name);
      for (const member of pattern.members) {
        const isRest = member.pattern.kind === 'bind' && member.pattern.rest;
        const part = isRest ? restOf(source, taken) : member.name === undefined ? UNKNOWN : memberOf(machine, source, member.name);
        assign(machine, scope, member.pattern, part, binding);
      }
      return;
    }
    case 'take-array': {
      const list = asList(machine, value);
      pattern.items.forEach((item, index) => {
        if (!item) return;
        const isRest = item.rest === true;
        const part = isRest && list.type === 'array' ? restItems(list, index) : memberOf(machine, list, String(index));
        assign(machine, scope, item, part, binding);
      });
      return;
    }
  }
}

/** What a container gives for `@Inject(TOKEN)`. */
function withToken(machine: Machine, scope: Scope, token: Expression | undefined, value: Value): Value {
  if (!token || value.type !== 'unknown') return value;
  return injected(machine, evaluate(machine, scope, token)) ?? value;
}

function withFallback(machine: Machine, scope: Scope, pattern: Pattern, value: Value): Value {
  if (!pattern.fallback) return value;
  if (value.type === 'literal') return value.value === undefined ? evaluate(machine, scope, pattern.fallback) : value;
  if (value.type !== 'unknown') return value;
  const fallback = evaluate(machine, scope, pattern.fallback);
  // A literal default says nothing about what a caller passes; a function or a client does.
  return fallback.type === 'literal' ? UNKNOWN : union([value, fallback]);
}

function typed(machine: Machine, scope: Scope, type: string | undefined, value: Value, name?: string): Value {
  const isBlank = value.type === 'object' && value.open === true && !value.cls && value.members.size === 0;
  // The second argument of a Worker's handlers, in JavaScript.
  if (!type && name === 'env' && (isBlank || value.type === 'unknown')) return workersEnv(machine);
  if (!type || (!isBlank && value.type !== 'unknown' && !(value.type === 'literal' && value.value === undefined))) return value;
  const instance = typedValue(machine, scope.module, type);
  if (!instance && (name === 'env' || /^(?:Cloudflare)?(?:Env|Bindings)$/.test(type))) return workersEnv(machine);
  // `let client: Client;` is not there before it is made.
  return instance && value.type === 'literal' ? union([value, instance]) : (instance ?? value);
}

function bind(machine: Machine, scope: Scope, name: string, value: Value, binding: Binding): void {
  if (binding === 'existing') {
    assignName(machine, scope, name, value);
    return;
  }
  machine.write(scope.variables, name, value, !scope.isShared);
  if (binding === 'constant') scope.constants.add(name);
}

function assignName(machine: Machine, scope: Scope, name: string, value: Value): void {
  const declaring = scope.declaring(name);
  if (!declaring) return;
  assignVariable(machine, declaring, name, value);
}

function assignVariable(machine: Machine, declaring: Scope, name: string, value: Value): void {
  machine.recorder.noteWrite(declaring, name);
  if (declaring.isShared && !machine.recorder.isLoading) machine.recorder.sharedChanges.constant(declaring, name);
  declaring.constants.delete(name);
  if (declaring.isShared) keepForOthers(machine, value);
  // A module-level variable that a function assigns may hold what either wrote.
  const isShared = !declaring.parent && machine.frame.fn !== undefined;
  const before = declaring.variables.get(name);
  const keeps = isShared && before && before.type !== 'unknown' && before.type !== 'literal';
  machine.write(declaring.variables, name, keeps ? union([before, value]) : value, !declaring.isShared);
}

function assignTo(machine: Machine, scope: Scope, target: Expression, value: Value): void {
  if (target.kind === 'name') {
    assignName(machine, scope, target.name, value);
    return;
  }
  if (target.kind !== 'member' && target.kind !== 'index') return;
  const { object, name } = memberTarget(machine, scope, target);
  if (object.type === 'object') {
    if (name === undefined) {
      machine.recorder.openObject(object);
      // What a configuration collects under names that it computes is there under some name.
      if (machine.surroundings && value.type !== 'unknown') object.members.set(`*${object.members.size}`, value);
      // `models[model.name] = model` of a module that loads: whichever is asked for is such a one.
      else if (isOfModule(object.born) && value.type === 'library' && !value.settled) object.lazy ??= (asked) => (NEVER_KEYS.has(asked) ? undefined : value);
    } else if (object.variables) {
      machine.objects.set(object.members, object.born);
      assignVariable(machine, object.variables, name, value);
    } else if (!setBy(machine, object, name, value)) machine.writeMember(object.members, name, value, object);
  } else if (object.type === 'class' && name !== undefined) {
    if (object.scope.isShared) keepForOthers(machine, value);
    machine.writeMember(object.statics, name, value, { born: object.scope.born });
  } else if (object.type === 'library' && name !== undefined) putMember(machine, object, name, value);
  else if (object.type === 'array') setItem(machine, object, name, value);
  else if (object.type === 'function' && name !== undefined) machine.writeMember((object.members ??= new Map()), name, value, { born: machine.recorder.isLoading ? object.scope.born : undefined });
  else if (object.type === 'unknown') {
    machine.decisions.doubts++;
    keepMember(machine, scope, target, value);
  }
}

/** What a request puts where all requests look is there for the later ones. */
function keepForOthers(machine: Machine, value: Value): void {
  if (value.type !== 'object' || !value.cls || value.isKept || machine.recorder.isLoading) return;
  machine.recorder.spoil(value.born);
  value.isKept = true;
}

/** Runs the setter, where the object or its class has one. */
function setBy(machine: Machine, object: ObjectValue, name: string, value: Value): boolean {
  const own = object.setters?.get(name);
  const method = own || object.members.has(name) || !object.cls ? undefined : findSetter(object.cls, name);
  if (own) callFunction(machine, { ...own, self: object }, [value]);
  else if (method) callFunction(machine, methodOn(object, method), [value]);
  return own !== undefined || method !== undefined;
}

function setItem(machine: Machine, array: ArrayValue, name: string | undefined, value: Value): void {
  const index = Number(name);
  machine.recorder.changeArray(array);
  if (Number.isInteger(index) && index >= 0 && index <= array.items.length) array.items[index] = value;
  else addToRest(machine, array, value);
}

/** Something was added to a list an estimated number of times. One that holds the like already is as it was: runs before are told again. */
export function addToRest(machine: Machine, array: ArrayValue, value: Value): void {
  const { count = ASSUMED_COUNT, reason = 'a list of unknown length' } = machine.loops.at(-1) ?? {};
  const { rest } = array;
  const item = rest ? union([rest.item, value]) : value;
  if (rest && isDeepStrictEqual([rest.count, rest.reason], [count, reason]) && sameValues(optionsOf(rest.item), optionsOf(item))) return;
  machine.recorder.changeArray(array);
  array.rest = { item, count, reason };
}

function restOf(source: Value, taken: (string | undefined)[]): Value {
  if (source.type !== 'object') return source.type === 'library' ? source : UNKNOWN;
  return { ...source, members: new Map([...source.members].filter(([name]) => !taken.includes(name))) };
}

function restItems(array: ArrayValue, from: number): Value {
  return { ...array, items: array.items.slice(from) };
}

