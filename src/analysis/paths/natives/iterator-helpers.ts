import type { Position } from '../../ir';
import { Bail } from '../bail';
import { call, finish } from '../call';
import type { Datum, Steps } from '../values/datum';
import { forEachOf, listOf, sourceOf } from '../iterate';
import { known, truth } from '../operators';
import type { Pause, Running } from '../pause';
import { syncSteps } from '../steps';
import type { World } from '../world';
import { arrayMember } from './arrays';

/** What iterators have of lists' methods: those that give an iterator take one item after the other. */
export const HELPERS: ReadonlySet<string> = new Set(['drop', 'every', 'filter', 'find', 'flatMap', 'forEach', 'map', 'reduce', 'some', 'take', 'toArray']);

/** What a helper was called with: a number, or a callback to ask. */
interface Given {
  world: World;
  count: number;
  ask(item: Datum, index: number): Datum;
}

/** What each item gives; true ends the iterator. */
const GIVING: Readonly<Record<string, (given: Given, item: Datum, index: number) => Running<boolean>>> = {
  *drop({ count }, item, index) {
    if (index >= count) yield give(item);
    return false;
  },
  *filter({ world, ask }, item, index) {
    if (truth(world, ask(item, index))) yield give(item);
    return false;
  },
  *flatMap({ world, ask }, item, index) {
    yield* forEachOf(world, sourceOf(world, ask(item, index), false), false, ask, function* (part) {
      yield give(part);
      return false;
    });
    return false;
  },
  *map({ ask }, item, index) {
    yield give(ask(item, index));
    return false;
  },
  *take({ count }, item, index) {
    yield give(item);
    return index + 1 >= count;
  },
};

const give = (value: Datum): Pause => ({ kind: 'yield', value });

/** `iterator.map(…)` and the like. */
export function iteratorHelper(world: World, steps: Steps, name: string, args: Datum[], at: Position): Datum {
  if (name === 'toArray') return listOf(world, steps);
  if (name === 'reduce') return call(world, arrayMember(listOf(world, steps), name), undefined, args, at);
  return Object.hasOwn(GIVING, name) ? syncSteps(world, itemsOf(world, steps, name, args[0], at)) : searched(world, steps, name, args[0], at);
}

function* itemsOf(world: World, steps: Steps, name: string, argument: Datum, at: Position): Running<Datum> {
  const count = known(argument);
  if (/^(?:drop|take)$/.test(name) && typeof count !== 'number') throw new Bail('a number of items that only a run could tell');
  const source = sourceOf(world, steps, false);
  if (name === 'take' && count === 0) return void source.end?.();
  const given: Given = { world, count: Number(count), ask: (item, index) => call(world, argument, undefined, [item, index], at) };
  let index = 0;
  yield* forEachOf(world, source, false, at, (item) => GIVING[name]!(given, item, index++));
  return undefined;
}

/** `every`, `find`, `forEach`, `some`: no item is taken after the one that decides. */
function searched(world: World, steps: Steps, name: string, callback: Datum, at: Position): Datum {
  let result: Datum = name === 'find' || name === 'forEach' ? undefined : name === 'every';
  let index = 0;
  const search = forEachOf(world, sourceOf(world, steps, false), false, at, function* (item) {
    const answer = call(world, callback, undefined, [item, index++], at);
    if (name === 'forEach' || truth(world, answer) === (name === 'every')) return false;
    result = name === 'find' ? item : !result;
    return true;
  });
  finish(search);
  return result;
}
