import type { Range } from '../../../domain';
import { ASSUMED_COUNT } from '../loops/assumed-count';
import { exactly } from '../loops/loop-scope';
import { UNKNOWN, optionsOf, union, type ArrayValue, type Value } from './value';
import { everyItem } from './every-item';

type Rest = NonNullable<ArrayValue['rest']>;

/** Adds what a value holds, as `...value` does where it is spread and as `concat` and `flat` do where it may be an item itself. */
export function addAll(list: ArrayValue, value: Value, how: 'spread' | 'joined'): void {
  if (value.type === 'array') {
    list.items.push(...value.items);
    if (value.rest) addRest(list, value.rest);
    if (value.isPartial) list.isPartial = true;
  } else if (how === 'joined' && isItem(value)) list.items.push(value);
  else addRest(list, oneOf(value, how));
}

/** Adds what each of the items of a number that is only estimated holds. */
export function addEach(list: ArrayValue, { item, count, reason }: Rest): void {
  const each = oneOf(item, 'joined');
  addRest(list, { item: each.item, count: { low: each.count.low * count.low, likely: each.count.likely * count.likely, high: each.count.high * count.high }, reason });
}

/** How many items a list has. Of those that were added in an arm of a branch it may have none. */
export function countOf({ items, rest, isPartial }: ArrayValue): Range {
  const { low, likely, high } = rest?.count ?? { low: 0, likely: 0, high: 0 };
  return { low: (isPartial ? 0 : items.length) + low, likely: items.length + likely, high: items.length + high };
}

function addRest(list: ArrayValue, added: Rest): void {
  const { rest } = list;
  if (!rest) list.rest = added;
  else list.rest = { item: union([rest.item, added.item]), count: sumOf(rest.count, added.count), reason: rest.reason };
}

/** How many two lists have together. */
export function sumOf(one: Range, other: Range): Range {
  return { low: one.low + other.low, likely: one.likely + other.likely, high: one.high + other.high };
}

/** Of one of several lists any item, as many as the lists have. */
function oneOf(value: Value, how: 'spread' | 'joined'): Rest {
  const parts = optionsOf(value).flatMap((option) => partOf(option, how) ?? []);
  if (parts.length === 0) return unknownList(UNKNOWN);
  const counts = parts.map(({ count }) => count);
  const count = { low: Math.min(...counts.map(({ low }) => low)), likely: Math.max(...counts.map(({ likely }) => likely)), high: Math.max(...counts.map(({ high }) => high)) };
  return { item: union(parts.flatMap(({ items }) => items)), count, reason: parts.find(({ reason }) => reason !== undefined)?.reason ?? 'one of several lists' };
}

/** Undefined for what cannot be spread: nothing that runs gives it. */
function partOf(option: Value, how: 'spread' | 'joined'): { items: Value[]; count: Range; reason?: string | undefined } | undefined {
  if (option.type === 'array') return { items: everyItem(option), count: countOf(option), reason: option.rest?.reason };
  if (how === 'joined' && isItem(option)) return { items: [option], count: exactly(1) };
  if (option.type === 'literal') return undefined;
  const { item, count, reason } = unknownList(how === 'joined' ? option : UNKNOWN);
  return { items: [item], count, reason };
}

const unknownList = (item: Value): Rest => ({ item, count: ASSUMED_COUNT, reason: 'a list of unknown length' });

/** What is no list, whatever it holds. */
function isItem(value: Value): boolean {
  const { type } = value;
  return type === 'literal' || (type === 'object' && value.open !== true) || type === 'promise' || type === 'function' || type === 'native' || type === 'class';
}
