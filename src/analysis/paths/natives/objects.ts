import { Bail } from '../bail';
import { call } from '../call';
import { Closure, Instance, Native, isCallable, isLibrary, type Datum } from '../datum';
import { listOf } from '../iterate';
import { memberOf, setMember } from '../member';
import { namesOf } from '../names-of';
import { textOf } from '../operators';
import { textFor } from '../primitive-of';
import { groupsOf } from './groups-of';
import { Unknown } from '../unknown';
import type { World } from '../world';

/** Names and values of an object's own members. */
function entriesOf(world: World, object: Datum): [string, Datum][] {
  if (Array.isArray(object)) return object.map((item, index) => [String(index), item]);
  if (typeof object === 'string') return [...object].map((letter, index) => [String(index), letter]);
  if (!(object instanceof Instance) || object.others) throw new Bail('the members of something unknown');
  return namesOf(object).map((name) => [name, memberOf(world, object, name)]);
}

/** `Object.defineProperty`: by a value, or by functions that get and set it. */
function defineProperty(world: World, object: Datum, name: Datum, descriptor: Datum): Datum {
  if (!(object instanceof Instance) || !(descriptor instanceof Instance) || typeof name !== 'string') throw new Bail('defines a property of something unknown');
  world.project.mayChange(world, object);
  const { members } = descriptor;
  const isNew = !object.members.has(name) && !object.getters?.has(name);
  const [get, set] = [members.get('get'), members.get('set')];
  if (isCallable(get)) (object.getters ??= new Map()).set(name, get);
  if (set instanceof Closure) (object.setters ??= new Map()).set(name, set);
  if (members.has('value')) object.members.set(name, members.get('value'));
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
  world.project.mayChange(world, object);
  object.prototype = prototype;
  return object;
}

const same = (name: string): Native => new Native(name, (_world, _self, [value]) => value);

/** The global `Object`. */
export const OBJECT = new Native(
  'Object',
  (_world, _self, [value]) => value ?? new Instance(),
  {
    assign: new Native('assign', (world, _self, [target, ...sources]) => {
      for (const source of sources) {
        if (source === null || source === undefined) continue;
        if (source instanceof Unknown || isLibrary(source)) {
          if (target instanceof Instance) target.others = new Unknown();
        } else for (const [name, value] of entriesOf(world, source)) setMember(world, target, name, value);
      }
      return target;
    }),
    create: new Native('create', (_world, _self, [prototype]) => {
      if (prototype !== null && !(prototype instanceof Instance)) throw new Bail('an object made after something unknown');
      const object = new Instance();
      if (prototype) object.prototype = prototype;
      return object;
    }),
    defineProperty: new Native('defineProperty', (world, _self, [object, name, descriptor]) => defineProperty(world, object, name, descriptor)),
    entries: new Native('entries', (world, _self, [object]) => entriesOf(world, object).map(([name, value]) => [name, value])),
    freeze: same('freeze'),
    fromEntries: new Native('fromEntries', (world, _self, [entries]) => {
      const object = new Instance();
      for (const entry of listOf(world, entries)) if (Array.isArray(entry)) object.members.set(String(textOf(entry[0])), entry[1]);
      return object;
    }),
    getPrototypeOf: new Native('getPrototypeOf', (_world, _self, [object]) => (object instanceof Instance ? (object.prototype ?? new Unknown()) : new Unknown())),
    groupBy: new Native('groupBy', (world, _self, [items, keyOf], at) => {
      const groups = new Instance();
      for (const [key, group] of groupsOf(world, items, (item, index) => textFor(world, call(world, keyOf, undefined, [item, index], at)))) groups.members.set(String(key), group);
      return groups;
    }),
    hasOwn: new Native('hasOwn', (_world, _self, [object, key]) => (object instanceof Instance && !object.others && typeof key === 'string' ? object.members.has(key) : new Unknown())),
    keys: new Native('keys', (world, _self, [object]) => entriesOf(world, object).map(([name]) => name)),
    seal: same('seal'),
    setPrototypeOf: new Native('setPrototypeOf', (world, _self, [object, prototype]) => setPrototype(world, object, prototype)),
    values: new Native('values', (world, _self, [object]) => entriesOf(world, object).map(([, value]) => value)),
  },
  () => new Instance(),
);
