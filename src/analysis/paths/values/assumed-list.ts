import type { Datum } from './datum';
import type { Unknown } from './unknown';
import type { World } from '../world';

/** An unknown that is iterated is a list of assumed length, from now on the same one. */
export function assumedList(world: World, value: Unknown): Datum[] {
  if (!value.list) {
    value.list = [];
    const length = world.choices.assumedCountOf(value.derive('.length', { kind: 'length', of: value }));
    for (let index = 0; index < length; index++) {
      const item = value.derive(`.${index}`);
      item.item = item;
      value.list.push(item);
    }
  }
  return value.list;
}
