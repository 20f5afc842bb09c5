import type { Expression, ObjectMember } from '../ir';
import { asOneObject } from './values/as-one-object';
import { evaluate } from './evaluate';
import { addAll } from './values/list-rests';
import type { Machine } from './machine';
import { memberOf } from './members/member';
import { asList } from './natives/generators';
import type { Scope } from './scope';
import { type ArrayValue, type ObjectValue, type Value } from './values/value';

/** `{ a, ...b, get c() {} }` */
export function evaluateObject(machine: Machine, scope: Scope, members: readonly ObjectMember[]): Value {
  const object: ObjectValue = { type: 'object', born: machine.born(), members: new Map() };
  for (const member of members) {
    const name = member.name ?? (member.key && literalName(evaluate(machine, scope, member.key)));
    const value = evaluate(machine, scope, member.value);
    if (member.setter) {
      if (name !== undefined && value.type === 'function') (object.setters ??= new Map()).set(name, value);
      continue;
    }
    if (member.spread) spreadInto(machine, object, value);
    else if (name === undefined) object.open = true;
    else if (member.getter && value.type === 'function') (object.getters ??= new Map()).set(name, value);
    else object.members.set(name, value.type === 'function' && !value.fn.arrow && !value.self ? { ...value, self: object } : value);
  }
  return object;
}

function literalName(key: Value): string | undefined {
  return key.type === 'literal' ? String(key.value) : undefined;
}

/** A package's client that is spread into an object is still there, behind what the object has besides. */
function spreadInto(machine: Machine, object: ObjectValue, value: Value): void {
  const source = asOneObject(value);
  if (source) {
    for (const [name, member] of source.members) object.members.set(name, member);
    for (const name of source.getters?.keys() ?? []) object.members.set(name, memberOf(machine, source, name));
    if (source.open) object.open = true;
  } else if (value.type !== 'literal') {
    object.open = true;
    if (value.type === 'library' && value.library !== 'global' && !value.settled && !value.isAnswer) object.base = value;
  }
}

/** `[a, ...b]` */
export function evaluateArray(machine: Machine, scope: Scope, items: readonly Expression[]): Value {
  const array: ArrayValue = { type: 'array', born: machine.born(), items: [], loopDepth: machine.loops.length, ...(!machine.frame.fn && { isShared: true }) };
  for (const item of items) {
    const value = evaluate(machine, scope, item);
    if (item.kind === 'spread') addAll(array, asList(machine, value), 'spread');
    else array.items.push(value);
  }
  return array;
}
