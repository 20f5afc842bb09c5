import { Bail } from '../bail';
import { call } from '../call';
import { Native, type Datum } from '../datum';
import { known } from '../operators';
import { Unknown } from '../unknown';
import { stepsOf } from './arrays';

const CHANGING = new Set(['add', 'clear', 'delete', 'set']);

/** Members of a map or a set. */
export function collectionMember(collection: Map<Datum, Datum> | Set<Datum>, name: string): Datum {
  if (name === 'size') return collection.size;
  return new Native(name, (world, self, args, at) => {
    if (CHANGING.has(name)) world.project.mayChange(world, collection);
    const [key, value] = args;
    const known1 = known(key);
    if (known1 instanceof Unknown && ['get', 'has', 'delete'].includes(name)) {
      if (collection.size === 0) return name === 'get' ? undefined : false;
      throw new Bail('looks for something unknown');
    }
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
        for (const [index, item] of collection.entries()) call(world, value === undefined ? key : key, undefined, [item, index, collection], at);
        return undefined;
      case 'keys':
        return stepsOf(world, () => collection.keys());
      case 'values':
        return stepsOf(world, () => collection.values());
      case 'entries':
      case '@@iterator':
        return stepsOf(world, () => (collection instanceof Map || name === 'entries' ? [...collection.entries()] : collection.values()));
      default:
        throw new Bail(`${name} of a map or set`);
    }
  });
}
