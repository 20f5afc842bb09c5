import type { Position } from '../../ir';
import { Bail } from '../bail';
import { call } from '../call';
import { Instance, Native, isLibrary, objectOf, type Datum } from '../values/datum';
import { isFixed, refuseFixed } from '../values/frozen';
import { memberOf } from '../members/member';
import { binary, known, textOf, truth } from '../operators';
import { stepsOf } from '../steps-of';
import { Thrown } from '../values/thrown';
import { Unknown } from '../values/unknown';
import type { World } from '../world';

const MOST_ITEMS = 10_000;

type Method = (world: World, list: Datum[], args: Datum[], at: Position) => Datum | void;

/** What a callback says of each item; the second argument is its `this`. */
const rounds = <T>(world: World, list: Datum[], [callback, self]: Datum[], at: Position, take: (answer: Datum) => T) => (item: Datum, index: number): T => world.rounds.run(at, item, list.length, () => take(call(world, callback, self, [item, index, list], at)));
const each = (world: World, list: Datum[], args: Datum[], at: Position) => rounds(world, list, args, at, (answer) => answer);
const test = (world: World, list: Datum[], args: Datum[], at: Position) => rounds(world, list, args, at, (answer) => truth(world, answer));
const number = (value: Datum, otherwise: number): number => {
  if (value === undefined) return otherwise;
  if (typeof value !== 'number') throw new Bail('a position in a list');
  return value;
};
/** A position that only a run could tell. */
const isOpen = (position: Datum): boolean => known(position) instanceof Unknown;
/** Nothing that runs, or is waited for: which of several such items are taken decides nothing by itself. */
const isTold = (item: Datum): boolean => item === null || typeof item !== 'object' || item instanceof Unknown || (isLibrary(item) && item.settled === true);
/** Lists of which nothing is known, put together: how many that are only a run could tell. */
const ofUnknowns = (lists: Datum[]): Unknown | undefined => (lists.length > 0 && lists.every((list) => known(list) instanceof Unknown) ? new Unknown() : undefined);
const isSame = (world: World, wanted: Datum) => (item: Datum): boolean => truth(world, binary('===', item, wanted));

const READING: Record<string, Method> = {
  at: (_w, list, [index]) => list.at(number(index, 0)),
  concat: (_w, list, others) => list.concat(...others.map((other) => (Array.isArray(other) ? other : other instanceof Unknown ? fail() : [other]))),
  entries: (world, list) => stepsOf(world, () => list.entries()),
  every: (w, list, args, at) => list.every(test(w, list, args, at)),
  filter: (w, list, args, at) => list.filter(test(w, list, args, at)),
  find: (w, list, args, at) => list.find(test(w, list, args, at)),
  findIndex: (w, list, args, at) => list.findIndex(test(w, list, args, at)),
  findLast: (w, list, args, at) => list.findLast(test(w, list, args, at)),
  findLastIndex: (w, list, args, at) => list.findLastIndex(test(w, list, args, at)),
  flat: (_w, list, [depth]) => ofUnknowns(list) ?? list.flat(number(depth, 1) as 1),
  flatMap: (w, list, args, at) => { const lists = list.map(each(w, list, args, at)); return ofUnknowns(lists) ?? lists.flat(); },
  forEach: (w, list, args, at) => list.forEach(each(w, list, args, at)),
  includes: (w, list, [wanted, from]) => list.slice(number(from, 0)).some(isSame(w, wanted)),
  indexOf: (w, list, [wanted, from]) => indexFrom(list, number(from, 0), isSame(w, wanted)),
  join: (_w, list, [separator]) => Array.from(list, (item) => textOf(known(item) ?? '')).reduce((text: Datum, part, index) => binary('+', index === 0 ? '' : binary('+', text, separator ?? ','), part), ''),
  keys: (world, list) => stepsOf(world, () => list.keys()),
  lastIndexOf: (w, list, [wanted]) => list.findLastIndex(isSame(w, wanted)),
  map: (w, list, args, at) => list.map(each(w, list, args, at)),
  reduce: (w, list, args, at) => reduce(w, list, args, at),
  reduceRight: (w, list, args, at) => reduce(w, list, args, at, 'reduceRight'),
  slice: (_w, list, [from, to]) => ([from, to].some((position) => isOpen(position)) && list.every(isTold) ? new Unknown() : list.slice(number(from, 0), number(to, list.length))),
  some: (w, list, args, at) => list.some(test(w, list, args, at)),
  toLocaleString: (_w: World, list: Datum[]) => textOf(list),
  toReversed: (_w, list) => [...list].reverse(),
  toSorted: (w, list, [compare], at) => [...list].sort(order(w, list, compare, at)),
  toString: (_w: World, list: Datum[]) => textOf(list),
  toSpliced: (_w, list, args) => list.toSpliced(number(args[0], 0), number(args[1], args.length > 1 ? 0 : list.length), ...args.slice(2)),
  values: (world, list) => stepsOf(world, () => list),
  with: (_w, list, [index, value]) => list.with(number(index, 0), value),
  '@@iterator': (world, list) => stepsOf(world, () => list),
};

const CHANGING: Record<string, Method> = {
  copyWithin: (_w, list, [to, from, end]) => list.copyWithin(number(to, 0), number(from, 0), end === undefined ? undefined : number(end, 0)),
  fill: (_w, list, [value, from, to]) => list.fill(value, number(from, 0), number(to, list.length)),
  pop: (_w, list) => list.pop(),
  push: (w, list, items) => (w.spend(items.length), list.push(...items)),
  reverse: (_w, list) => list.reverse(),
  shift: (_w, list) => list.shift(),
  sort: (w, list, [compare], at) => list.sort(order(w, list, compare, at)),
  splice: (_w, list, args) => (args.length === 1 ? list.splice(number(args[0], 0)) : list.splice(number(args[0], 0), number(args[1], 0), ...args.slice(2))),
  unshift: (_w, list, items) => list.unshift(...items),
};

function isIndex(name: string): boolean {
  const first = name.charCodeAt(0);
  return first >= 48 && first <= 57 && /^\d+$/.test(name);
}

/** Members of a list. */
export function arrayMember(list: Datum[], name: string): Datum {
  if (name === 'length') return list.length;
  if (isIndex(name)) return list[Number(name)];
  const reading = Object.hasOwn(READING, name) ? READING[name] : undefined;
  if (reading) return new Native(name, (world, _self, args, at) => (world.spend(list.length), reading(world, list, args, at)));
  const changing = Object.hasOwn(CHANGING, name) ? CHANGING[name] : undefined;
  if (!changing && Object.hasOwn(list, name)) return (list as unknown as Record<string, Datum>)[name];
  return changing && new Native(name, (world, _self, args, at) => (world.project.mayChange(world, list, ...args), refuseChange(world, list, name, args, at), changing(world, list, args, at)));
}

/** What each of them does to the length only shows when it is done. */
const RESIZING = new Set(['pop', 'push', 'shift', 'splice', 'unshift']);

/** A list that is closed does not grow, one that is sealed does not shrink either, one that is frozen does not change. */
function refuseChange(world: World, list: Datum[], name: string, args: Datum[], at: Position): void {
  refuseFixed(world, list, 'frozen');
  if (!RESIZING.has(name) || !isFixed(list, 'closed')) return;
  const tried = list.slice();
  CHANGING[name]?.(world, tried, args, at);
  if (tried.length !== list.length) refuseFixed(world, list, tried.length > list.length ? 'closed' : 'sealed');
}

/** `Array.prototype.slice.call(list)` */
export const ARRAY_PROTOTYPE = objectOf(Object.fromEntries([...Object.keys(READING), ...Object.keys(CHANGING)].map((name) => [name, new Native(name, (world, self, args, at) => call(world, arrayMember(listLike(world, self), name), self, args, at))])));

/** What methods of lists can be called on: a list, a text, an object with a length. */
export function listLike(world: World, given: Datum): Datum[] {
  const value = known(given);
  if (Array.isArray(value)) return value;
  if (typeof value === 'string') return [...value];
  const length = value instanceof Instance && !value.others ? memberOf(world, value, 'length') : undefined;
  if (typeof length !== 'number' || !(length >= 0 && length <= MOST_ITEMS)) return fail();
  return Array.from({ length }, (_, index) => memberOf(world, value, String(index)));
}

function fail(): never {
  throw new Bail('a method of lists');
}

function indexFrom(list: readonly Datum[], from: number, test: (item: Datum) => boolean): number {
  const begin = from < 0 ? Math.max(0, list.length + from) : from;
  const index = list.slice(begin).findIndex(test);
  return index < 0 ? index : begin + index;
}

function reduce(world: World, list: Datum[], [callback, ...initial]: Datum[], at: Position, way: 'reduce' | 'reduceRight' = 'reduce'): Datum {
  // Places that are empty do not count.
  if (initial.length === 0 && !list.some(() => true)) throw new Thrown(world.project.error('TypeError', 'Reduce of empty array with no initial value'));
  const step = (sum: Datum, item: Datum, index: number): Datum => world.rounds.run(at, item, list.length, () => call(world, callback, undefined, [sum, item, index, list], at));
  return initial.length > 0 ? list[way](step, initial[0]) : list[way](step);
}

/** Which of several comes first only a run could tell where it hangs on what is not known: they stay as they are. */
function order(world: World, list: readonly Datum[], compare: Datum, at: Position): (a: Datum, b: Datum) => number {
  return (a, b) => {
    const result = compare === undefined ? (String(textOf(a)) < String(textOf(b)) ? -1 : 1) : call(world, compare, undefined, [a, b], at);
    if (typeof result === 'number') return result;
    return known(result) instanceof Unknown && list.every(isTold) ? 0 : fail();
  };
}
