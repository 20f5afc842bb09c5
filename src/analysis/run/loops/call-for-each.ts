import type { CallerRow } from '../../io/callers';
import { ASSUMED_COUNT } from './assumed-count';
import { callAndWait } from '../call';
import { everyItem } from '../values/every-item';
import { countOf } from '../values/list-rests';
import type { Machine } from '../machine';
import { sequence } from '../steps/sequence';
import { UNKNOWN, union, type PromiseValue, type Site, type Value } from '../values/value';

/** `pMap(list, callback, { concurrency })`: the callback is run for every item, some at once. */
export function callForEach(machine: Machine, row: CallerRow, args: readonly Value[], site: Site): PromiseValue {
  const list = listIn(machine, args[row.list] ?? UNKNOWN);
  const items = list.type === 'array' ? everyItem(list) : [];
  const [count, reason] = list.type === 'array' ? [countOf(list), list.rest?.reason ?? `${list.items.length} items`] : [ASSUMED_COUNT, 'the number of items is assumed'];
  let result: Value = UNKNOWN;
  machine.loops.push({ count, reason });
  const arm = machine.arm(() => {
    result = callAndWait(machine, args[row.callback] ?? UNKNOWN, [items.length === 0 ? UNKNOWN : union(items), UNKNOWN], site);
  });
  machine.loops.pop();
  machine.merge([{ ...arm, exited: false }]);
  const value: Value = { type: 'array', born: machine.born(), items: [], rest: { item: result, count, reason } };
  if (arm.steps.length === 0) return { type: 'promise', ids: [], mode: 'all', value };
  const concurrency = typeof row.concurrency === 'number' ? row.concurrency : row.concurrency(args);
  const id = machine.start([{ kind: 'loop', iterations: count, concurrency, body: sequence(arm.steps), reason }]);
  return { type: 'promise', ids: [id], mode: 'all', value };
}

/** What goes through a batch is given the event that holds it. */
function listIn({ batch }: Machine, given: Value): Value {
  return (batch && given.type === 'object' ? given.members.get(batch.member) : undefined) ?? given;
}
