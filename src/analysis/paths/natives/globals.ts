import { DEPLOYED_ENVIRONMENT } from '../../stages/deployed-environment';
import { MARKUP } from '../../syntax/markup-name';
import { Bail } from '../bail';
import { call, runAsync } from '../call';
import { Instance, Native, isCallable, isLibrary, objectOf, type Datum } from '../values/datum';
import { keepBuiltIn } from '../values/frozen';
import { forEachOf, listOf, sourceOf } from '../iterate';
import { modelOf } from '../models/model-of';
import { known } from '../operators';
import type { Running } from '../pause';
import { Unknown } from '../values/unknown';
import type { World } from '../world';
import { ARRAY_PROTOTYPE, listLike } from './arrays';
import { copyOf } from './copy-of';
import { DATE, nowMs } from './dates';
import { ERRORS } from './errors';
import { globalLibrary } from './global-library';
import { groupsOf } from './groups-of';
import { HOST_CLASSES } from './host-classes';
import { MODEL_NATIVES } from './model-natives';
import { JSON_NATIVE } from './json';
import { RENDER } from './markup';
import { MATH, NUMBER, isFinite, isNaN } from './numbers';
import { OBJECT } from './objects';
import { PROMISE } from './promises';
import { PROXY, REFLECT } from './proxy';
import { STRING } from './strings';
import { SYMBOL } from './symbols';
import { TIMERS } from './timers';
import { isModel } from '../../run/models/model-of';
import { NOWHERE } from '../../run/nowhere';

const MAX_ITEMS = 10_000;
const nothing = (name: string): Native => new Native(name, () => undefined);
const unknown = (name: string): Native => new Native(name, (_world, _self, args) => (args.some(isCallable) ? bail(name) : new Unknown()));

function bail(what: string): never {
  throw new Bail(what);
}

function emptyList(length: Datum): Datum[] {
  const count = known(length);
  if (typeof count !== 'number' || !(count >= 0 && count <= MAX_ITEMS)) throw new Bail('a list of unknown length');
  // Its places are empty, not undefined: methods that ask for each item leave them out.
  return new Array<Datum>(Math.floor(count));
}

function itemsFrom(world: World, source: Datum): Datum[] {
  const isLike = source instanceof Instance && source.members.has('length') && !source.members.has('@@iterator');
  if (isLike && source.members.size > 1) return listLike(world, source);
  return isLike ? emptyList(source.members.get('length')).fill(undefined) : listOf(world, source);
}

function* collect(world: World, source: Datum, callback: Datum): Running<Datum> {
  const items: Datum[] = [];
  const given = source instanceof Instance && source.members.has('length') ? itemsFrom(world, source) : source;
  yield* forEachOf(world, sourceOf(world, given, true), true, collect, function* (item) {
    items.push(callback === undefined ? item : yield { kind: 'await', value: call(world, callback, undefined, [item, items.length], NOWHERE) });
    return false;
  });
  return items;
}

const newArray = (args: Datum[]): Datum => (args.length === 1 && typeof known(args[0]) !== 'string' ? emptyList(args[0]) : [...args]);

const ARRAY = new Native(
  'Array',
  (_world, _self, args) => newArray(args),
  {
    from: new Native('from', (world, _self, [source, callback, self], at) => {
      const items = itemsFrom(world, source);
      return callback === undefined ? items : items.map((item, index) => call(world, callback, self, [item, index], at));
    }),
    fromAsync: new Native('fromAsync', (world, _self, [source, callback]) => runAsync(world, collect(world, source, callback))),
    isArray: new Native('isArray', (_world, _self, [value]) => (value instanceof Unknown || isLibrary(value) ? new Unknown() : Array.isArray(value))),
    of: new Native('of', (_world, _self, args) => [...args]),
    prototype: ARRAY_PROTOTYPE,
  },
  (_world, args) => newArray(args),
);

function makeMap(world: World, [entries]: Datum[]): Datum {
  const map = new Map<Datum, Datum>();
  if (entries !== undefined && entries !== null) for (const entry of listOf(world, entries)) if (Array.isArray(entry)) map.set(known(entry[0]), entry[1]);
  return map;
}

function makeSet(world: World, [items]: Datum[]): Datum {
  return new Set(items === undefined || items === null ? [] : listOf(world, items).map(known));
}

const console = objectOf(Object.fromEntries(['assert', 'debug', 'dir', 'error', 'info', 'log', 'table', 'time', 'timeEnd', 'trace', 'warn'].map((name) => [name, nothing(name)])));

function processObject(): Datum {
  const env = new Instance();
  for (const [name, value] of Object.entries(DEPLOYED_ENVIRONMENT)) env.members.set(name, value);
  env.others = new Unknown();
  const process = objectOf({ env, nextTick: TIMERS.queueMicrotask!, cwd: unknown('cwd'), uptime: unknown('uptime'), memoryUsage: unknown('memoryUsage'), hrtime: unknown('hrtime'), on: nothing('on') });
  process.others = new Unknown();
  return process;
}

const GLOBALS: Readonly<Record<string, Datum>> = {
  ...TIMERS,
  ...ERRORS,
  ...HOST_CLASSES,
  Array: ARRAY,
  Boolean: new Native('Boolean', (_world, _self, [value]) => (value instanceof Unknown ? value : isLibrary(value) ? new Unknown() : Boolean(value))),
  Function: new Native('Function', () => new Unknown(), {}, () => new Unknown()),
  FinalizationRegistry: new Native('FinalizationRegistry', () => undefined, {}, () => objectOf({ register: nothing('register'), unregister: nothing('unregister') })),
  Infinity: Number.POSITIVE_INFINITY,
  JSON: JSON_NATIVE,
  Map: new Native('Map', () => undefined, { groupBy: new Native('groupBy', (world, _self, [items, keyOf], at) => groupsOf(world, items, (item, index) => known(call(world, keyOf, undefined, [item, index], at)))) }, makeMap),
  Math: MATH,
  NaN: Number.NaN,
  Number: NUMBER,
  Object: OBJECT,
  Promise: PROMISE,
  Proxy: PROXY,
  Reflect: REFLECT,
  Set: new Native('Set', () => undefined, {}, makeSet),
  String: STRING,
  Symbol: SYMBOL,
  WeakRef: new Native('WeakRef', () => undefined, {}, (_world, [target]) => objectOf({ deref: new Native('deref', () => target) })),
  WeakMap: new Native('WeakMap', () => undefined, {}, makeMap),
  WeakSet: new Native('WeakSet', () => undefined, {}, makeSet),
  Date: DATE,
  console,
  isFinite,
  isNaN,
  parseFloat: NUMBER.members.parseFloat,
  parseInt: NUMBER.members.parseInt,
  performance: objectOf({ now: nowMs, mark: nothing('mark'), measure: nothing('measure') }),
  [MARKUP]: RENDER,
  structuredClone: new Native('structuredClone', (_world, _self, [value]) => copyOf(value)),
};

for (const value of Object.values(GLOBALS)) {
  keepBuiltIn(value);
  if (value instanceof Native) Object.values(value.members).forEach(keepBuiltIn);
}

/** A name that neither a function nor a module declares. */
export function globalDatum(world: World, name: string, file: string): Datum {
  if (name.startsWith('__') && isModel(file) && Object.hasOwn(MODEL_NATIVES, name)) return MODEL_NATIVES[name];
  if (Object.hasOwn(GLOBALS, name)) return GLOBALS[name];
  if (name === 'process') return processObject();
  const model = modelOf('globals');
  if (model?.ir.exports.some((entry) => entry.name === name)) return world.project.exportOf(world, world.project.start(world, model.file), name);
  return globalLibrary(world, name, file) ?? new Unknown();
}
