import type { Position } from '../../ir';
import { Bail } from '../bail';
import { call } from '../call';
import { Native, objectOf, type Datum } from '../datum';
import { binary, textOf, truth } from '../operators';
import { syncSteps } from '../steps';
import type { Running } from '../pause';
import { Unknown } from '../unknown';
import type { World } from '../world';

type Method = (world: World, list: Datum[], args: Datum[], at: Position) => Datum | void;

const test = (world: World, list: Datum[], callback: Datum, at: Position) => (item: Datum, index: number): boolean => truth(world, call(world, callback, undefined, [item, index, list], at));
const number = (value: Datum, otherwise: number): number => {
  if (value === undefined) return otherwise;
  if (typeof value !== 'number') throw new Bail('a position in a list');
  return value;
};
const isSame = (world: World, wanted: Datum) => (item: Datum): boolean => truth(world, binary('===', item, wanted));

const READING: Record<string, Method> = {
  at: (_w, list, [index]) => list.at(number(index, 0)),
  concat: (_w, list, others) => list.concat(...others.map((other) => (Array.isArray(other) ? other : other instanceof Unknown ? fail() : [other]))),
  entries: (world, list) => stepsOf(world, () => list.map((item, index) => [index, item])),
  every: (w, list, [callback], at) => list.every(test(w, list, callback, at)),
  filter: (w, list, [callback], at) => list.filter(test(w, list, callback, at)),
  find: (w, list, [callback], at) => list.find(test(w, list, callback, at)),
  findIndex: (w, list, [callback], at) => list.findIndex(test(w, list, callback, at)),
  findLast: (w, list, [callback], at) => list.findLast(test(w, list, callback, at)),
  findLastIndex: (w, list, [callback], at) => list.findLastIndex(test(w, list, callback, at)),
  flat: (_w, list, [depth]) => list.flat(number(depth, 1) as 1),
  flatMap: (w, list, [callback], at) => list.flatMap((item, index) => call(w, callback, undefined, [item, index, list], at) as Datum[]),
  forEach: (w, list, [callback], at) => list.forEach((item, index) => void call(w, callback, undefined, [item, index, list], at)),
  includes: (w, list, [wanted]) => list.some(isSame(w, wanted)),
  indexOf: (w, list, [wanted]) => list.findIndex(isSame(w, wanted)),
  join: (_w, list, [separator]) => list.map(textOf).reduce((text: Datum, part, index) => binary('+', index === 0 ? '' : binary('+', text, separator ?? ','), part), ''),
  keys: (world, list) => stepsOf(world, () => list.map((_, index) => index)),
  lastIndexOf: (w, list, [wanted]) => list.findLastIndex(isSame(w, wanted)),
  map: (w, list, [callback], at) => list.map((item, index) => call(w, callback, undefined, [item, index, list], at)),
  reduce: (w, list, args, at) => reduce(w, list, args, at),
  reduceRight: (w, list, args, at) => reduce(w, [...list].reverse(), args, at),
  slice: (_w, list, [from, to]) => list.slice(number(from, 0), number(to, list.length)),
  some: (w, list, [callback], at) => list.some(test(w, list, callback, at)),
  toReversed: (_w, list) => [...list].reverse(),
  toSorted: (w, list, [compare], at) => [...list].sort(order(w, compare, at)),
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
  sort: (w, list, [compare], at) => list.sort(order(w, compare, at)),
  splice: (_w, list, args) => (args.length === 1 ? list.splice(number(args[0], 0)) : list.splice(number(args[0], 0), number(args[1], 0), ...args.slice(2))),
  unshift: (_w, list, items) => list.unshift(...items),
};

/** Members of a list. */
export function arrayMember(list: Datum[], name: string): Datum {
  if (name === 'length') return list.length;
  if (/^\d+$/.test(name)) return list[Number(name)];
  const reading = Object.hasOwn(READING, name) ? READING[name] : undefined;
  if (reading) return new Native(name, (world, _self, args, at) => (world.spend(list.length), reading(world, list, args, at)));
  const changing = Object.hasOwn(CHANGING, name) ? CHANGING[name] : undefined;
  if (!changing && Object.hasOwn(list, name)) return (list as unknown as Record<string, Datum>)[name];
  return changing && new Native(name, (world, _self, args, at) => (world.project.mayChange(world, list), changing(world, list, args, at)));
}

/** `Array.prototype.slice.call(list)` */
export const ARRAY_PROTOTYPE = objectOf(Object.fromEntries([...Object.keys(READING), ...Object.keys(CHANGING)].map((name) => [name, new Native(name, (world, self, args, at) => (Array.isArray(self) ? call(world, arrayMember(self, name), self, args, at) : fail()))])));

function fail(): never {
  throw new Bail('a method of lists');
}

function reduce(world: World, list: Datum[], [callback, ...initial]: Datum[], at: Position): Datum {
  const step = (sum: Datum, item: Datum, index: number): Datum => call(world, callback, undefined, [sum, item, index, list], at);
  return initial.length > 0 ? list.reduce(step, initial[0]) : list.reduce(step);
}

function order(world: World, compare: Datum, at: Position): (a: Datum, b: Datum) => number {
  return (a, b) => {
    const result = compare === undefined ? (String(textOf(a)) < String(textOf(b)) ? -1 : 1) : call(world, compare, undefined, [a, b], at);
    return typeof result === 'number' ? result : fail();
  };
}

/** An iterator over what a list holds, also what is added to it meanwhile. */
export function stepsOf(world: World, items: () => Iterable<Datum>): Datum {
  return syncSteps(
    world,
    (function* (): Running<Datum> {
      for (const value of items()) yield { kind: 'yield', value };
      return undefined;
    })(),
  );
}
