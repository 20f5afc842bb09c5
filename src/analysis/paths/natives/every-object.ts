import { Closure, Instance, Native, type Datum } from '../values/datum';
import { memberOf } from '../members/member';
import { binary, known, textOf } from '../operators';
import { Unknown } from '../values/unknown';
import type { World } from '../world';
import { hasOwn } from './has-own';

type Method = (world: World, self: Datum, args: Datum[]) => Datum;

const METHODS: readonly [name: string, method: Method][] = [
  ['hasOwnProperty', (_world, self, [key]) => hasOwn(self, known(key)) ?? new Unknown()],
  ['isPrototypeOf', (_world, self, [object]) => isBehind(self, object)],
  ['propertyIsEnumerable', (_world, self, [key]) => (self instanceof Instance && self.hidden?.has(String(key)) ? false : (hasOwn(self, known(key)) ?? new Unknown()))],
  ['toLocaleString', (world, self) => describe(world, self)],
  ['toString', (world, self) => describe(world, self)],
  ['valueOf', (_world, self) => self],
];

const NATIVES = new Map(METHODS.map(([name, method]) => [name, new Native(name, method)]));

/** What every object of the language has. */
export function ofEveryObject(name: string): Datum {
  return NATIVES.get(name);
}

function isBehind(prototype: Datum, object: Datum): boolean {
  for (let at: Datum = object instanceof Instance ? object.prototype : undefined; at instanceof Instance; at = at.prototype) if (at === prototype) return true;
  return false;
}

/** Of an error its name and message; of anything else what kind of thing it is. */
function describe(world: World, self: Datum): Datum {
  if (self instanceof Unknown) return self;
  if (!(self instanceof Instance)) return `[object ${tagOf(self)}]`;
  const tag = memberOf(world, self, '@@toStringTag');
  if (typeof tag === 'string') return `[object ${tag}]`;
  if (self.members.get('@@made') === 'Date') return new Unknown();
  if (!self.members.has('@@made')) return '[object Object]';
  const [name, message] = [textOf(memberOf(world, self, 'name')), textOf(memberOf(world, self, 'message'))];
  return message === '' ? name : binary('+', binary('+', name, ': '), message);
}

function tagOf(value: Datum): string {
  if (value === null) return 'Null';
  if (Array.isArray(value)) return 'Array';
  if (value instanceof Map || value instanceof Set) return value instanceof Map ? 'Map' : 'Set';
  if (value instanceof Closure || value instanceof Native) return 'Function';
  const kind = typeof value;
  return kind === 'object' ? 'Object' : `${kind[0]!.toUpperCase()}${kind.slice(1)}`;
}
