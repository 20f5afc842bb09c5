import type { Position } from '../../ir';
import { Bail } from '../bail';
import { call } from '../call';
import type { Datum, Steps } from '../datum';
import { listOf, sourceOf } from '../iterate';
import { memberOf } from '../member';
import { known, truth } from '../operators';
import type { World } from '../world';
import { arrayMember, stepsOf } from './arrays';

/** What iterators have of lists' methods: those that give an iterator take one item after the other. */
export const HELPERS: ReadonlySet<string> = new Set(['drop', 'every', 'filter', 'find', 'flatMap', 'forEach', 'map', 'reduce', 'some', 'take', 'toArray']);

/** `iterator.map(…)` and the like. */
export function iteratorHelper(world: World, steps: Steps, name: string, args: Datum[], at: Position): Datum {
  if (name === 'toArray') return listOf(world, steps);
  if (!/^(?:drop|filter|flatMap|map|take)$/.test(name)) return call(world, arrayMember(listOf(world, steps), name), undefined, args, at);
  return stepsOf(world, () => itemsOf(world, steps, name, args[0], at));
}

function* itemsOf(world: World, steps: Steps, name: string, given: Datum, at: Position): Iterable<Datum> {
  const count = known(given);
  if (/^(?:drop|take)$/.test(name) && typeof count !== 'number') throw new Bail('a number of items that only a run could tell');
  let index = 0;
  const source = sourceOf(world, steps, false);
  while (name !== 'take' || index < Number(count)) {
    world.spend();
    const step = source.next();
    if (truth(world, memberOf(world, step, 'done'))) return;
    const item = memberOf(world, step, 'value');
    const isKept = name === 'drop' ? index >= Number(count) : name !== 'filter' || truth(world, call(world, given, undefined, [item, index], at));
    index++;
    if (name === 'map') yield call(world, given, undefined, [item, index - 1], at);
    else if (name === 'flatMap') yield* listOf(world, call(world, given, undefined, [item, index - 1], at));
    else if (isKept) yield item;
  }
  source.end?.();
}
