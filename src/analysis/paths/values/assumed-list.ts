import type { Datum } from './datum';
import type { Unknown } from './unknown';
import type { World } from '../world';

/** An unknown that is iterated is a list of assumed length, from now on the same one. */
export function assumedList(world: World, value: Unknown): Datum[] {
  if (!value.list) {
    value.list = [];
    for (let index = 0; index < world.choices.assumedCount; index++) {
      const item = value.derive(`.${index}`);
      item.item = item;
      value.list.push(item);
    }
  }
  return value.list;
}
