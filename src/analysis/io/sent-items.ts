import { isDeepStrictEqual } from 'node:util';
import type { CountedItems } from '../../domain';
import { countOf, sumOf } from '../run/values/list-rests';
import { optionsOf, type LibraryValue, type Value } from '../run/values/value';

/** The parameter of an operation of AWS, by its start in lower case, that holds what is billed one by one. */
const LISTS: Readonly<Record<string, string>> = {
  batchget: 'RequestItems', batchwrite: 'RequestItems', putevents: 'Entries', putrecords: 'Records', transactget: 'TransactItems', transactwrite: 'TransactItems',
};

/** How many items a batch or a transaction carries, where the code says it. */
export function sentItems(call: LibraryValue, operation: string): CountedItems | undefined {
  const name = LISTS[operation.toLowerCase().replace(/items?$/, '')];
  if (name === undefined) return undefined;
  for (let at: LibraryValue | undefined = call; at; at = at.receiver) {
    const found = at.args.flatMap((arg) => optionsOf(arg)).flatMap((input) => parameters(input)).flatMap((input) => listsIn(input, name));
    if (found.length > 0) return onAverage(found);
  }
  return undefined;
}

/** The parameters themselves, or those of the command that has them. */
function parameters(input: Value): Value[] {
  if (input.type === 'library') return input.args;
  return input.type === 'object' && input.base ? input.base.args : [input];
}

function listsIn(input: Value, name: string): CountedItems[] {
  const value = input.type === 'object' ? input.members.get(name) : undefined;
  return value === undefined ? [] : optionsOf(value).flatMap((option) => counted(option) ?? []);
}

/** A list, or lists by the table that they are for: `{ orders: [ … ] }`, `{ orders: { Keys: [ … ] } }`. */
function counted(value: Value): CountedItems | undefined {
  if (value.type === 'array') return itemsOf(value);
  if (value.type !== 'object' || value.open) return undefined;
  const tables = [...value.members.values()].map((table) => counted((table.type === 'object' && table.members.get('Keys')) || table));
  const known = tables.filter((table) => table !== undefined);
  return known.length === 0 || known.length < tables.length ? undefined : known.reduce(added);
}

function itemsOf(list: Value & { type: 'array' }): CountedItems {
  const count = countOf(list);
  return { count, reason: list.rest?.reason ?? (count.likely === 1 ? 'a list of one item' : `a list of ${count.likely} items`) };
}

function added(one: CountedItems, other: CountedItems): CountedItems {
  return { count: sumOf(one.count, other.count), reason: `${one.reason} and ${other.reason}` };
}

/** Of one call that may carry any of several lists, or of calls at one place that carry different ones, each so many `times`. */
export function onAverage(all: readonly CountedItems[], times: (items: CountedItems) => number = () => 1): CountedItems {
  const [first, ...others] = all as [CountedItems, ...CountedItems[]];
  if (others.every((other) => isDeepStrictEqual(other, first))) return first;
  const low = Math.min(...all.map(({ count }) => count.low));
  const high = Math.max(...all.map(({ count }) => count.high));
  const calls = all.reduce((sum, items) => sum + times(items), 0);
  return { count: { low, likely: all.reduce((sum, items) => sum + times(items) * items.count.likely, 0) / calls, high }, reason: `lists of ${low} to ${high} items` };
}
