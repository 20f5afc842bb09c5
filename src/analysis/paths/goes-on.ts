import { assumedList } from './values/assumed-list';
import { isLibrary, type Datum } from './values/datum';
import { unknownOf } from './library';
import { truth } from './operators';
import type { Round } from './marks/round';
import { Unknown } from './values/unknown';
import type { World } from './world';

/** A loop over answers that only a run could tell goes on as often as it is assumed. `loop`: its statement, `around`: the round that it stands in. */
export function goesOn(world: World, test: Datum, count: number, loop: object, around: Round | undefined): boolean {
  const value = isLibrary(test) ? unknownOf(test) : test;
  if (count === 0 && isLengthAboveNothing(value)) return assumedList(world, value.origin.of.origin.of).length > 0;
  const isOpen = value instanceof Unknown && value.isAnswer && !value.bound && value.truth === undefined;
  if (!isOpen) return truth(world, value);
  const isLong = count < world.choices.assumedCount;
  if (isLong) world.rounds.begin(loop, around, undefined, world.choices.assumedCount);
  return isLong;
}

type Origin<Kind> = Extract<Unknown['origin'], { kind: Kind }>;
type OfLength = Unknown & { origin: Origin<'order'> & { of: Unknown & { origin: Origin<'length'> } } };

/** `index < list.length` of the first round, of a list that nothing was asked of before: it has the assumed length, as where it is iterated. */
function isLengthAboveNothing(value: Datum): value is OfLength {
  if (!(value instanceof Unknown) || value.truth !== undefined || value.origin?.kind !== 'order') return false;
  const { of, operator, value: limit } = value.origin;
  return of.origin?.kind === 'length' && of.truth === undefined && !of.bound && operator === '>' && limit === 0 && of.compared('>', 0) === undefined;
}
