import { assumedList } from '../values/assumed-list';
import { Bail } from '../bail';
import { call } from '../call';
import { Class, Closure, Instance, Native, isCallable, isLibrary, objectOf, type Datum } from '../values/datum';
import { fix, isFixed, refuseFixed } from '../values/frozen';
import { listOf } from '../iterate';
import { unknownOf } from '../library';
import { memberOf, setMember } from '../members/member';
import { namesOf } from '../members/names-of';
import { binary, known, textOf } from '../operators';
import { ownKeys } from '../members/own-keys';
import { ownMember } from '../members/own-member';
import { textFor } from '../values/primitive-of';
import { Thrown } from '../values/thrown';
import { Unknown } from '../values/unknown';
import { ofEveryObject } from './every-object';
import { groupsOf } from './groups-of';
import { hasOwn } from './has-own';
import type { World } from '../world';

/** Names and values of an object's own members. */
function entriesOf(world: World, given: Datum): [Datum, Datum][] {
  const object = known(given);
  if (Array.isArray(object)) return Object.entries(object);
  if (typeof object === 'string') return [...object].map((letter, index) => [String(index), letter]);
  if (object instanceof Class) return [...object.statics].filter(([name]) => !/^(?:@@|#)/.test(name) && !object.methods.some((method) => method.isStatic && method.name === name));
  if (object instanceof Closure) return [...(object.members ?? [])].filter(([name]) => name !== 'prototype');
  if (object instanceof Map || object instanceof Set || typeof object === 'number' || typeof object === 'boolean') return [];
  if (object === null || object === undefined) throw new Thrown(world.project.error('TypeError', 'Cannot convert undefined or null to object'));
  if (!(object instanceof Instance) || (object.others && !object.unnamed)) throw new Bail('the members of something unknown');
  return [...namesOf(object).map((name): [Datum, Datum] => [name, memberOf(world, object, name)]), ...(object.unnamed ?? [])];
}

/** Of an object that only a run could tell: as many as are assumed, the same each time. */
function unlisted(world: World, given: Datum, what: 'entries' | 'keys' | 'values'): Datum {
  const object = known(given);
  const unknown = isLibrary(object) ? unknownOf(object) : object;
  if (!(unknown instanceof Unknown)) return undefined;
  if (what !== 'entries') return [...assumedList(world, unknown.derive(`${what}()`))];
  const values = assumedList(world, unknown.derive('values()'));
  return assumedList(world, unknown.derive('keys()')).map((key, index) => [key, values[index]]);
}

/** Also what is not listed. */
function ownNames(object: Datum): Datum {
  if (!(object instanceof Instance) || object.others) throw new Bail('the members of something unknown');
  return [...ownKeys(object)].filter((name) => !/^(?:@@|#)/.test(name));
}

function defineAll(world: World, object: Datum, descriptors: Datum): Datum {
  for (const [name, descriptor] of entriesOf(world, descriptors)) defineProperty(world, object, name, descriptor);
  return object;
}

/** `Object.getOwnPropertyDescriptor` */
function descriptorOf(object: Datum, key: Datum): Datum {
  if (!(object instanceof Instance) || object.others) return new Unknown();
  const name = String(textOf(key));
  const [get, set] = [object.getters?.get(name), object.setters?.get(name)];
  const enumerable = !object.hidden?.has(name);
  if (get || set) return objectOf({ get, set, enumerable, configurable: true });
  return object.members.has(name) ? objectOf({ value: object.members.get(name), writable: !isFixed(object, 'frozen'), enumerable, configurable: true }) : undefined;
}

/** `Object.getPrototypeOf` */
function prototypeOf(world: World, object: Datum): Datum {
  if (!(object instanceof Instance)) return object instanceof Class ? (object.base ?? new Unknown()) : new Unknown();
  return object.prototype !== undefined ? object.prototype : object.cls ? memberOf(world, object.cls, 'prototype') : new Unknown();
}

function makeAfter(world: World, [prototype, descriptors]: Datum[]): Datum {
  if (prototype !== null && !(prototype instanceof Instance)) throw new Bail('an object made after something unknown');
  const object = new Instance(prototype?.cls);
  object.prototype = prototype;
  return descriptors === undefined ? object : defineAll(world, object, descriptors);
}

function fixing(name: string, level: Parameters<typeof fix>[1]): Native {
  return new Native(name, (world, _self, [value]) => {
    if (!isFixed(value, level)) world.project.mayChange(world, value);
    fix(value, level);
    return value;
  });
}

/** `Object.defineProperty`: by a value, or by functions that get and set it. */
function defineProperty(world: World, object: Datum, name: Datum, descriptor: Datum): Datum {
  if (!(object instanceof Instance) || !(descriptor instanceof Instance) || typeof name !== 'string') throw new Bail('defines a property of something unknown');
  world.project.mayChange(world, object);
  const { members } = descriptor;
  const isNew = ownMember(object, name) === undefined;
  refuseFixed(world, object, isNew ? 'closed' : 'frozen');
  const [get, set] = [members.get('get'), members.get('set')];
  if (isCallable(get) || isCallable(set)) object.members.delete(name);
  if (isCallable(get)) (object.getters ??= new Map()).set(name, get);
  if (isCallable(set)) (object.setters ??= new Map()).set(name, set);
  if (members.has('value')) {
    object.members.set(name, members.get('value'));
    object.getters?.delete(name);
    object.setters?.delete(name);
  }
  if (members.get('enumerable') === true) object.hidden?.delete(name);
  else if (isNew || members.get('enumerable') === false) (object.hidden ??= new Set()).add(name);
  return object;
}

/** What an error's class gives itself again (`new.target.prototype`) changes nothing. */
function setPrototype(world: World, object: Datum, prototype: Datum): Datum {
  if (!(object instanceof Instance)) throw new Bail('makes something unknown after another');
  if (prototype !== null && !(prototype instanceof Instance)) {
    if (object.cls) return object;
    throw new Bail('makes an object after something unknown');
  }
  for (let at: Datum = prototype; at instanceof Instance; at = at.prototype) if (at === object) throw new Thrown(world.project.error('TypeError', 'Cyclic __proto__ value'));
  if (object.prototype !== prototype) refuseFixed(world, object, 'closed');
  world.project.mayChange(world, object);
  object.prototype = prototype;
  return object;
}

/** `Object.prototype.toString.call(value)` */
const OBJECT_PROTOTYPE = objectOf(Object.fromEntries(['hasOwnProperty', 'isPrototypeOf', 'propertyIsEnumerable', 'toString', 'valueOf'].map((name) => [name, new Native(name, (world, self, args, at) => call(world, ofEveryObject(name), self, args, at))])));

/** The global `Object`. */
export const OBJECT = new Native(
  'Object',
  (_world, _self, [value]) => value ?? new Instance(),
  {
    assign: new Native('assign', (world, _self, [target, ...sources]) => {
      for (const source of sources) {
        if (source === null || source === undefined) continue;
        if (source instanceof Unknown || isLibrary(source)) {
          if (target instanceof Instance) target.open(new Unknown());
        } else for (const [name, value] of entriesOf(world, source)) setMember(world, target, name, value);
      }
      return target;
    }),
    create: new Native('create', (world, _self, args) => makeAfter(world, args)),
    defineProperties: new Native('defineProperties', (world, _self, [object, descriptors]) => defineAll(world, object, descriptors)),
    defineProperty: new Native('defineProperty', (world, _self, [object, name, descriptor]) => defineProperty(world, object, name, descriptor)),
    entries: new Native('entries', (world, _self, [object]) => unlisted(world, object, 'entries') ?? entriesOf(world, object).map(([name, value]) => [name, value])),
    freeze: fixing('freeze', 'frozen'),
    fromEntries: new Native('fromEntries', (world, _self, [entries]) => {
      const object = new Instance();
      for (const entry of listOf(world, entries)) if (Array.isArray(entry)) setMember(world, object, textOf(known(entry[0])), entry[1]);
      return object;
    }),
    getOwnPropertyDescriptor: new Native('getOwnPropertyDescriptor', (_world, _self, [object, key]) => descriptorOf(object, key)),
    getOwnPropertyDescriptors: new Native('getOwnPropertyDescriptors', (_world, _self, [object]) => objectOf(Object.fromEntries((ownNames(object) as string[]).map((name) => [name, descriptorOf(object, name)])))),
    getOwnPropertyNames: new Native('getOwnPropertyNames', (_world, _self, [object]) => ownNames(object)),
    getOwnPropertySymbols: new Native('getOwnPropertySymbols', (_world, _self, [object]) => (object instanceof Instance && !object.others ? [...object.members.keys()].filter((name) => /^@@(?!made$)/.test(name)) : new Unknown())),
    getPrototypeOf: new Native('getPrototypeOf', (world, _self, [object]) => prototypeOf(world, object)),
    groupBy: new Native('groupBy', (world, _self, [items, keyOf], at) => {
      const groups = new Instance();
      for (const [key, group] of groupsOf(world, items, (item, index) => textFor(world, call(world, keyOf, undefined, [item, index], at)))) groups.members.set(String(key), group);
      return groups;
    }),
    hasOwn: new Native('hasOwn', (_world, _self, [object, key]) => hasOwn(known(object), known(key)) ?? new Unknown()),
    is: new Native('is', (_world, _self, [left, right]) => (Object.is(known(left), known(right)) ? true : binary('===', left, right))),
    isExtensible: new Native('isExtensible', (_world, _self, [value]) => (value instanceof Unknown ? new Unknown() : !isFixed(value, 'closed'))),
    isFrozen: new Native('isFrozen', (_world, _self, [value]) => (value instanceof Unknown ? new Unknown() : isFixed(value, 'frozen'))),
    isSealed: new Native('isSealed', (_world, _self, [value]) => (value instanceof Unknown ? new Unknown() : isFixed(value, 'sealed'))),
    keys: new Native('keys', (world, _self, [object]) => unlisted(world, object, 'keys') ?? entriesOf(world, object).map(([name]) => name)),
    preventExtensions: fixing('preventExtensions', 'closed'),
    prototype: OBJECT_PROTOTYPE,
    seal: fixing('seal', 'sealed'),
    setPrototypeOf: new Native('setPrototypeOf', (world, _self, [object, prototype]) => setPrototype(world, object, prototype)),
    values: new Native('values', (world, _self, [object]) => unlisted(world, object, 'values') ?? entriesOf(world, object).map(([, value]) => value)),
  },
  () => new Instance(),
);
