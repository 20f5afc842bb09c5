import type { Expression, ObjectMember } from '../ir';
import { asOneObject } from './as-one-object';
import { evaluate } from './evaluate';
import type { Machine } from './machine';
import { memberOf } from './member';
import type { Scope } from './scope';
import { UNKNOWN, optionsOf, union, type ArrayValue, type ObjectValue, type Value } from './value';
import { ASSUMED_COUNT } from './loops/assumed-count';

/** `{ a, ...b, get c() {} }` */
export function evaluateObject(machine: Machine, scope: Scope, members: readonly ObjectMember[]): Value {
  const object: ObjectValue = { type: 'object', born: machine.born(), members: new Map() };
  for (const member of members) {
    const name = member.name ?? (member.key && literalName(evaluate(machine, scope, member.key)));
    const value = evaluate(machine, scope, member.value);
    if (member.setter) continue;
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

function spreadInto(machine: Machine, object: ObjectValue, value: Value): void {
  const source = asOneObject(value);
  if (source) {
    for (const [name, member] of source.members) object.members.set(name, member);
    for (const name of source.getters?.keys() ?? []) object.members.set(name, memberOf(machine, source, name));
    if (source.open) object.open = true;
  } else if (value.type !== 'literal') object.open = true;
}

/** `[a, ...b]` */
export function evaluateArray(machine: Machine, scope: Scope, items: readonly Expression[]): Value {
  const array: ArrayValue = { type: 'array', born: machine.born(), items: [], loopDepth: machine.loops.length, ...(!machine.frame.fn && { isShared: true }) };
  for (const item of items) {
    const value = evaluate(machine, scope, item);
    if (item.kind !== 'spread') array.items.push(value);
    else if (value.type === 'array') {
      array.items.push(...value.items);
      if (value.rest) array.rest = array.rest ? bothRests(array.rest, value.rest) : value.rest;
      if (value.isPartial) array.isPartial = true;
    } else {
      const rest = oneOfLists(value) ?? { item: UNKNOWN, count: ASSUMED_COUNT, reason: 'a list of unknown length' };
      array.rest = array.rest ? bothRests(array.rest, rest) : rest;
    }
  }
  return array;
}

type Rest = NonNullable<ArrayValue['rest']>;

/** Of one of several lists any item, as many as the lists have. */
function oneOfLists(value: Value): Rest | undefined {
  const lists = optionsOf(value).filter((option) => option.type === 'array');
  const items = lists.flatMap((list) => [...list.items, ...(list.rest ? [list.rest.item] : [])]);
  if (items.length === 0) return undefined;
  const counts = lists.map(({ items: { length }, rest }) => ({ low: length + (rest?.count.low ?? 0), likely: length + (rest?.count.likely ?? 0), high: length + (rest?.count.high ?? 0) }));
  const count = { low: Math.min(...counts.map(({ low }) => low)), likely: Math.max(...counts.map(({ likely }) => likely)), high: Math.max(...counts.map(({ high }) => high)) };
  return { item: union(items), count, reason: lists.find(({ rest }) => rest)?.rest?.reason ?? 'one of several lists' };
}

/** `[...completed.map(send), ...failed.map(report)]` */
function bothRests(one: Rest, other: Rest): Rest {
  const count = { low: one.count.low + other.count.low, likely: one.count.likely + other.count.likely, high: one.count.high + other.count.high };
  return { item: union([one.item, other.item]), count, reason: one.reason };
}
