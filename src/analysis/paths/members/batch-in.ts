import { Bail } from '../bail';
import type { Datum } from '../values/datum';
import type { Unknown } from '../values/unknown';
import type { World } from '../world';

/** Items of one request that are followed one by one. */
const MOST_ITEMS = 100;

/** The messages or records of an event, which are as many as its source hands over on the longest path, and one on the others. */
export function batchIn(world: World, event: Unknown, batch: NonNullable<Unknown['batch']>): Datum[] {
  if (batch.list) return batch.list;
  const length = world.choices.lengthWithin(batch.count);
  if (length > MOST_ITEMS) throw new Bail('a large batch');
  return (batch.list = Array.from({ length }, (_, index) => {
    const item = event.derive(`.${batch.member}.${index}`);
    item.item = item;
    return item;
  }));
}
