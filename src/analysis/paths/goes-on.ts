import { isLibrary, type Datum } from './datum';
import { unknownOf } from './library';
import { truth } from './operators';
import type { Round } from './round';
import { Unknown } from './unknown';
import type { World } from './world';

/** A loop over answers that only a run could tell goes on as often as it is assumed. `loop`: its statement, `around`: the round that it stands in. */
export function goesOn(world: World, test: Datum, count: number, loop: object, around: Round | undefined): boolean {
  const value = isLibrary(test) ? unknownOf(test) : test;
  const isOpen = value instanceof Unknown && value.isAnswer && !value.bound && value.truth === undefined;
  if (!isOpen) return truth(world, value);
  const isLong = count < world.choices.assumedCount;
  if (isLong) world.rounds.begin(loop, around, undefined, world.choices.assumedCount);
  return isLong;
}
