import { Bail } from '../bail';
import { call } from '../call';
import { Native, isLibrary, type Datum } from '../datum';
import { listOf } from '../iterate';
import { known } from '../operators';
import { Unknown, answer } from '../unknown';
import type { World } from '../world';
import { stepsOf } from './arrays';

const ALGEBRA = new Set(['difference', 'intersection', 'isDisjointFrom', 'isSubsetOf', 'isSupersetOf', 'symmetricDifference', 'union']);
const CHANGING = new Set(['add', 'clear', 'delete', 'set']);

/** Something unknown may be among several, on a path of its own. */
function lookUp(world: World, collection: Map<Datum, Datum> | Set<Datum>, key: Unknown, name: string): Datum {
  const isThere = collection.size > 0 && world.choices.decide(key.derive('is there'));
  if (name !== 'get' || !isThere) return name === 'get' ? undefined : isThere;
  if ([...collection.values()].some((value) => typeof value === 'object' && value !== null && !(value instanceof Unknown) && !isLibrary(value))) throw new Bail('one of several members');
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
    const known1 = known(key);
    if (known1 instanceof Unknown && ['get', 'has', 'delete'].includes(name) && !collection.has(known1)) return lookUp(world, collection, known1, name);
    switch (name) {
      case 'get':
        return collection instanceof Map ? collection.get(known1) : undefined;
      case 'has':
        return collection.has(known1);
      case 'delete':
        return collection.delete(known1);
      case 'clear':
        return collection.clear();
      case 'set':
        if (collection instanceof Map) collection.set(known1, value);
        return self;
      case 'add':
        if (collection instanceof Set) collection.add(known1);
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
