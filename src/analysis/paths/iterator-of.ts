import { stepsOf } from './steps-of';
import { assumedList } from './values/assumed-list';
import { Steps, type Datum } from './values/datum';
import { Unknown, answer } from './values/unknown';
import type { World } from './world';

const ITERATORS = ['.entries', '.keys', '.values', '.@@iterator'];

/** `unknown.values()`, and what `next()` of that gives: several who take from it take each item once. Undefined for other calls. */
export function iteratorOf(world: World, callee: Unknown, self: Datum): Datum {
  if (!(self instanceof Unknown)) return undefined;
  if (self.iterator) return self.derive('.next') === callee ? self.iterator.next() : undefined;
  const name = ITERATORS.find((method) => callee.operation === method && self.derive(method) === callee);
  if (!name) return undefined;
  const made = answer();
  const items = (): Datum[] => assumedList(world, name === '.values' || name === '.@@iterator' ? self : made);
  const { isAsync, next, end, fail } = stepsOf(world, items);
  made.iterator = new Steps(isAsync, next, end, fail, () => items().length);
  return made;
}
