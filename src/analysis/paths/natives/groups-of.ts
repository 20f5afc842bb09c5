import { Bail } from '../bail';
import type { Datum } from '../values/datum';
import { listOf } from '../iterate';
import { Unknown } from '../values/unknown';
import type { World } from '../world';

/** `Object.groupBy`, `Map.groupBy`: items by what a function says of them. */
export function groupsOf(world: World, items: Datum, keyOf: (item: Datum, index: number) => Datum): Map<Datum, Datum[]> {
  const groups = new Map<Datum, Datum[]>();
  for (const [index, item] of listOf(world, items).entries()) {
    const key = keyOf(item, index);
    if (key instanceof Unknown) throw new Bail('groups by something unknown');
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
}
