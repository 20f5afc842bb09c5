import type { Position } from '../../ir';
import { addToRest } from '../members/assign';
import { callValue } from '../call';
import { branchValue } from '../conditions/branch';
import { everyItem } from '../values/every-item';
import { addAll, addEach, countOf } from '../values/list-rests';
import { ASSUMED_COUNT } from '../loops/assumed-count';
import { countedLoop, repeatedly } from '../loops/loop-scope';
import type { Machine } from '../machine';
import { UNDEFINED, UNKNOWN, literal, optionsOf, union, type ArrayValue, type LibraryValue, type Value } from '../values/value';
import { waitFor } from '../steps/wait';
import { forgetShared } from './forget-shared';
import { grownBy } from './grown-by';
import { exactLists } from './exact-lists';
import { native } from './native';

type ArrayMethod = (machine: Machine, list: ArrayValue, args: Value[], at: Position) => Value;

/** Methods that run a callback for every item. */
const CALLBACK_METHODS: Record<string, ArrayMethod> = {
  every: (machine, list, args, at) => exactLists.every(machine, list, each(machine, list, args, at)) ?? UNKNOWN,
  filter: (machine, list, args, at) => exactLists.filter(machine, list, each(machine, list, args, at)) ?? possiblyFewer(list),
  find: (machine, list, args, at) => exactLists.find(machine, list, each(machine, list, args, at)) ?? anyItemOrNone(list),
  findIndex: (machine, list, args, at) => (each(machine, list, args, at), UNKNOWN),
  findLast: (machine, list, args, at) => (each(machine, list, args, at), anyItemOrNone(list)),
  flatMap: (machine, list, args, at) => flat(machine, each(machine, list, args, at)),
  forEach: (machine, list, args, at) => (each(machine, list, args, at), UNDEFINED),
  map: (machine, list, args, at) => each(machine, list, args, at),
  reduce: reduce,
  reduceRight: (machine, list, args, at) => reduce(machine, { ...list, items: [...list.items].reverse() }, args, at),
  some: (machine, list, args, at) => exactLists.some(machine, list, each(machine, list, args, at)) ?? UNKNOWN,
};

const PLAIN_METHODS: Record<string, ArrayMethod> = {
  at: (_machine, list, [index]) => itemAt(list, index),
  concat: (machine, list, args) => concat(machine, list, args),
  entries: (_machine, list) => ({ ...list, items: list.items.map((item, index) => ({ type: 'array', items: [literal(index), item] })), ...(list.rest && { rest: { ...list.rest, item: { type: 'array', items: [UNKNOWN, list.rest.item] } } }) }),
  fill: (_machine, list, [value = UNDEFINED]) => ({ ...list, items: list.items.map(() => value), ...(list.rest && { rest: { ...list.rest, item: value } }) }),
  flat: (machine, list) => flat(machine, list),
  includes: (machine, list, [value]) => exactLists.includes(machine, list, value) ?? UNKNOWN,
  join: (machine, list, [separator]) => exactLists.join(machine, list, separator) ?? UNKNOWN,
  keys: (_machine, list) => ({ ...list, items: list.items.map((_, index) => literal(index)), ...(list.rest && { rest: { ...list.rest, item: UNKNOWN } }) }),
  pop: (machine, list) => taken(machine, list, -1),
  push: (machine, list, args) => addItems(machine, list, args),
  reverse: (_machine, list) => ({ ...list, items: [...list.items].reverse() }),
  shift: (machine, list) => taken(machine, list, 0),
  slice: (_machine, list, args) => slice(list, args),
  sort: (_machine, list) => list,
  splice: (_machine, list) => possiblyFewer(list),
  toSorted: (_machine, list) => list,
  toReversed: (_machine, list) => ({ ...list, items: [...list.items].reverse() }),
  unshift: (machine, list, args) => addItems(machine, list, args),
  values: (_machine, list) => list,
};

/** Members of a list. */
export function arrayMember(list: ArrayValue, name: string): Value | undefined {
  if (name === 'length') return list.rest || list.isPartial ? UNKNOWN : literal(list.items.length);
  const method = Object.hasOwn(CALLBACK_METHODS, name) ? CALLBACK_METHODS[name] : Object.hasOwn(PLAIN_METHODS, name) ? PLAIN_METHODS[name] : undefined;
  return method && native(name, (machine, args, at) => method(machine, list, args, at));
}

const UNKNOWN_LIST: ArrayValue = { type: 'array', items: [], rest: { item: UNKNOWN, count: ASSUMED_COUNT, reason: 'the number of items is assumed' } };

/** `unknown.map(callback)`, `unknown.then(callback)`: what is called with a callback runs it. */
export function callUnknownMethod(machine: Machine, self: Value | undefined, name: string, args: Value[], at: Position): Value | undefined {
  const [callback] = args;
  if (callback?.type !== 'function') return undefined;
  const isUnknown = !self || self.type === 'unknown' || self.type === 'library' || (self.type === 'object' && self.open === true);
  if (!isUnknown) return undefined;
  if (self?.type !== 'library' && (name === 'then' || name === 'finally')) return { type: 'promise', ids: [machine.start(machine.capture(() => void waitFor(machine, callValue(machine, callback, [UNKNOWN], at, 1))))], mode: 'all', value: UNKNOWN };
  const method = Object.hasOwn(CALLBACK_METHODS, name) ? CALLBACK_METHODS[name] : undefined;
  return method?.(machine, self?.type === 'library' ? listOfAnswers(self) : UNKNOWN_LIST, args, at);
}

/** Items of what a package's call answered: records that may have methods of their own. */
function listOfAnswers(answer: LibraryValue): ArrayValue {
  return { ...UNKNOWN_LIST, rest: { ...UNKNOWN_LIST.rest!, item: { ...answer, settled: true, begun: undefined, callbacks: undefined } } };
}

/** Runs the callback for every item and gives the list of results. */
function each(machine: Machine, list: ArrayValue, [callback = UNKNOWN]: Value[], at: Position): ArrayValue {
  forgetShared(machine, callback);
  if (!list.rest && list.items.length <= machine.mostItems) {
    const results: ArrayValue = { type: 'array', born: machine.born(), items: [], loopDepth: machine.loops.length, ...(list.isPartial && { isPartial: true }) };
    const run = (): void => void results.items.push(...list.items.map((item, index) => callFor(machine, list, callback, [item, literal(index), list], at)));
    if (list.items.length > 1) repeatedly(machine, run);
    else run();
    return results;
  }
  const count = countOf(list);
  const reason = list.rest?.reason ?? `${list.items.length} items`;
  let result: Value = UNKNOWN;
  countedLoop(machine, count, reason, undefined, () => {
    result = callValue(machine, callback, [anyItem(list), UNKNOWN, list], at, 1);
  });
  return { type: 'array', born: machine.born(), items: [], rest: { item: result, count, reason }, loopDepth: machine.loops.length };
}

/** For one item; of a list that was filled in an arm of a branch it may not be there. */
function callFor(machine: Machine, { isPartial }: ArrayValue, callback: Value, args: Value[], at: Position): Value {
  const call = (): Value => callValue(machine, callback, args, at, 1);
  return isPartial ? branchValue(machine, call, () => UNDEFINED, 0.5) : call();
}

function reduce(machine: Machine, list: ArrayValue, [callback = UNKNOWN, initial]: Value[], at: Position): Value {
  if (!list.rest && list.items.length <= machine.mostItems) {
    const items = initial ? list.items : list.items.slice(1);
    return items.reduce((sum, item, index) => callValue(machine, callback, [sum, item, literal(index), list], at, 1), initial ?? list.items[0] ?? UNDEFINED);
  }
  let result: Value = UNKNOWN;
  let isAsync = false;
  countedLoop(machine, countOf(list), list.rest?.reason ?? `${list.items.length} items`, undefined, () => {
    // What an async callback returns is what the next one waits for.
    const next = callValue(machine, callback, [initial ?? UNKNOWN, anyItem(list), UNKNOWN, list], at, 1);
    isAsync = optionsOf(next).some(({ type }) => type === 'promise' || type === 'library');
    result = waitFor(machine, next);
  });
  const grown = grownBy(machine, initial, result, { count: countOf(list), reason: list.rest?.reason ?? `${list.items.length} items` });
  return isAsync ? { type: 'promise', ids: [], mode: 'all', value: grown } : grown;
}

function anyItem(list: ArrayValue): Value {
  const items = everyItem(list);
  return items.length === 0 ? UNDEFINED : union(items);
}

/** None may be the one that is looked for. */
function anyItemOrNone(list: ArrayValue): Value {
  return union([anyItem(list), UNDEFINED]);
}

/** `queue.shift()`: of a list that the call was given, or made, the item; of another list it may be any. */
function taken(machine: Machine, list: ArrayValue, index: number): Value {
  const known = exactLists.taken(machine, list, index);
  if (known) return known;
  const isOwn = list.isArguments === true || ((list.born ?? 0) > machine.frame.returnTo && !machine.isOlderThanArm(list.born));
  const isKnown = isOwn && !list.rest && !list.isPartial && machine.loops.length <= (list.loopDepth ?? 0);
  if (!isKnown && (list.born ?? 0) <= 0) return anyItem(list);
  machine.recorder.changeArray(list);
  if (isKnown) return list.items.splice(index, 1)[0] ?? UNDEFINED;
  // How many others took is not known, nor how often this is done.
  list.isPartial = true;
  return anyItemOrNone(list);
}

function possiblyFewer(list: ArrayValue): ArrayValue {
  if (list.items.length === 0 && !list.rest) return { ...list, items: [] };
  const { likely, high } = countOf(list);
  return { type: 'array', items: [], rest: { item: anyItem(list), count: { low: 0, likely, high }, reason: list.rest?.reason ?? `at most ${list.items.length} items` }, loopDepth: list.loopDepth };
}

function itemAt(list: ArrayValue, index: Value | undefined): Value {
  if (index?.type !== 'literal' || typeof index.value !== 'number' || list.rest) return anyItem(list);
  return list.isPartial ? anyItemOrNone(list) : (list.items.at(index.value) ?? UNDEFINED);
}

function concat(machine: Machine, list: ArrayValue, others: Value[]): ArrayValue {
  const joined: ArrayValue = { ...list, born: machine.born(), isShared: !machine.frame.fn, items: [...list.items] };
  for (const other of others) addAll(joined, other, 'joined');
  return joined;
}

function flat(machine: Machine, { items, rest, isPartial, loopDepth }: ArrayValue): ArrayValue {
  const joined = concat(machine, { type: 'array', items: [], loopDepth, ...(isPartial && { isPartial }) }, items);
  if (rest) addEach(joined, rest);
  return joined;
}

/** `list.slice(from, to)` */
export function slice(list: ArrayValue, [from, to]: Value[]): ArrayValue {
  const isKnown = (value: Value | undefined): boolean => value === undefined || (value.type === 'literal' && typeof value.value === 'number');
  const most = isKnown(from) && to?.type === 'literal' && typeof to.value === 'number' && to.value >= 0 ? to.value - Number(from?.type === 'literal' ? (from.value ?? 0) : 0) : undefined;
  if (list.rest || !isKnown(from) || !isKnown(to)) return atMost(possiblyFewer(list), most);
  const at = (value: Value | undefined): number | undefined => (value?.type === 'literal' ? Number(value.value) : undefined);
  return { ...list, items: list.items.slice(at(from), at(to)) };
}

function atMost(list: ArrayValue, most: number | undefined): ArrayValue {
  if (most === undefined || !list.rest) return list;
  const { low, likely, high } = list.rest.count;
  return { ...list, rest: { ...list.rest, count: { low: Math.min(low, most), likely: Math.min(likely, most), high: Math.min(high, most) } } };
}

/** `push` inside a loop that is run once for all its iterations happens in each of them. */
export function addItems(machine: Machine, list: ArrayValue, values: readonly Value[]): Value {
  const isRepeated = machine.loops.length > (list.loopDepth ?? 0) || (list.isShared === true && machine.frame.fn !== undefined && !machine.recorder.isLoading);
  for (const value of values) {
    if (isRepeated) addToRest(machine, list, value);
    else {
      machine.recorder.changeArray(list);
      list.items.push(value);
      if (machine.isOlderThanArm(list.born)) list.isPartial = true;
    }
  }
  return UNKNOWN;
}
