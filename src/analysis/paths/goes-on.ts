import { isLibrary, type Datum } from './datum';
import { unknownOf } from './library';
import { truth } from './operators';
import { Unknown } from './unknown';
import type { World } from './world';

/** A loop over answers that only a run could tell goes on as often as it is assumed. */
export function goesOn(world: World, test: Datum, round: number): boolean {
  const value = isLibrary(test) ? unknownOf(test) : test;
  const isOpen = value instanceof Unknown && value.isAnswer && !value.bound && value.truth === undefined;
  return isOpen ? round < world.choices.assumedCount : truth(world, value);
}
