import { Bail } from '../bail';
import { call } from '../call';
import { contentNumbers } from '../values/content-numbers';
import { Native, type Datum } from '../values/datum';
import { findKey } from '../members/find-key';
import { listOf } from '../iterate';
import { known } from '../operators';
import { Unknown, answer } from '../values/unknown';
import type { World } from '../world';
import { stepsOf } from '../steps-of';

const ALGEBRA = new Set(['difference', 'intersection', 'isDisjointFrom', 'isSubsetOf', 'isSupersetOf', 'symmetricDifference', 'union']);
const CHANGING = new Set(['add', 'clear', 'delete', 'set']);
/** What methods look for a key to do. */
const PURPOSES = new Map<string, Parameters<typeof findKey>[3]>([
  ['add', 'set'],
  ['delete', 'delete'],
  ['get', 'get'],
  ['has', 'has'],
  ['set', 'set'],
]);

/** What stands under one of several keys, which makes no difference. */
function oneOfSeveral(): Unknown {
  const value = answer();
  value.truth = true;
  return value;
}

/** `set.union(other)` and the like. */
function algebra(world: World, set: Set<Datum>, name: string, other: Datum): Datum {
  const others = new Set((other instanceof Map ? [...other.keys()] : listOf(world, other)).map(known));
  // What only a run could tell may be any of the others.
  if ([...set, ...others].some((item) => item instanceof Unknown && !(set.has(item) && others.has(item)))) throw new Bail(`${name} of something unknown`);
  const [mine, theirs] = [[...set], [...others]];
  switch (name) {
    case 'union':
      return new Set([...mine, ...theirs]);
    case 'intersection':
      return new Set(mine.filter((item) => others.has(item)));
    case 'difference':
      return new Set(mine.filter((item) => !others.has(item)));
    case 'symmetricDifference':
      return new Set([...mine.filter((item) => !others.has(item)), ...theirs.filter((item) => !set.has(item))]);
    case 'isSubsetOf':
      return mine.every((item) => others.has(item));
    case 'isSupersetOf':
      return theirs.every((item) => set.has(item));
    default:
      return mine.every((item) => !others.has(item));
  }
}

/** Members of a map or a set. */
export function collectionMember(collection: Map<Datum, Datum> | Set<Datum>, name: string): Datum {
  if (name === 'size') return collection.size;
  return new Native(name, (world, self, args, at) => {
    if (CHANGING.has(name)) world.project.mayChange(world, collection, ...args);
    const [key, value] = args;
    const purpose = PURPOSES.get(name);
    const found = purpose && findKey(world, collection, key, purpose);
    const place = found === undefined || found === 'several' ? known(key) : found.key;
    if (name === 'clear' || name === 'delete') contentNumbers.renew(collection);
    switch (name) {
      case 'get':
        return found === 'several' ? oneOfSeveral() : collection instanceof Map && found ? collection.get(place) : undefined;
      case 'has':
        return found !== undefined;
      case 'delete':
        return collection.delete(place);
      case 'clear':
        return collection.clear();
      case 'set':
        if (collection instanceof Map) collection.set(place, value);
        return self;
      case 'add':
        if (collection instanceof Set) collection.add(place);
        return self;
      case 'forEach':
        for (const [index, item] of collection.entries()) call(world, key, value, [item, index, collection], at);
        return undefined;
      case 'keys':
        return stepsOf(world, () => collection.keys());
      case 'values':
        return stepsOf(world, () => collection.values());
      case 'entries':
      case '@@iterator':
        return stepsOf(world, () => (collection instanceof Map || name === 'entries' ? collection.entries() : collection.values()) as Iterable<Datum>);
      case 'toString':
        return `[object ${collection instanceof Map ? 'Map' : 'Set'}]`;
      default:
        if (collection instanceof Set && ALGEBRA.has(name)) return algebra(world, collection, name, key);
        throw new Bail(`${name} of a map or set`);
    }
  });
}
