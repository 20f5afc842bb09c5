import { posix } from 'node:path';
import { DEPLOYED_ENVIRONMENT } from '../../stages/deployed-environment';
import { inKeyOrder } from '../../language/key-order';
import { MARKUP } from '../../syntax/markup-name';
import { PROJECT_ROOT } from '../../files/project-root';
import { callAndWait, callValue } from '../call';
import { mayBeAbsent } from '../values/may-be-absent';
import { UNDEFINED, UNKNOWN, literal, type ArrayValue, type LibraryValue, type NativeValue, type ObjectValue, type Value } from '../values/value';
import type { Machine } from '../machine';
import { prototypeOf } from '../members/prototypes';
import { isModel } from '../models/model-of';
import { promiseOf } from '../values/promise-of';
import { isOfModule } from '../remember/is-of-module';
import { MAP, SET } from './collections';
import { RENDER } from './markup';
import { MODEL_NAMES } from './model-names';
import { native, opaque } from './native';
import { PROMISE } from './promises';
import { PROXY, REFLECT } from './proxy';
import { required } from './required';
import { forgetShared } from './forget-shared';
import { asList } from './generators';
import { SET_IMMEDIATE, SET_INTERVAL, SET_TIMEOUT } from './timers';

function runtime(path: string): LibraryValue {
  return { type: 'library', library: 'global', path, args: [] };
}

const OBJECT = native('Object', (_machine, [value = UNKNOWN]) => value, {
  assign: native('assign', (machine, [target = UNKNOWN, ...sources]) => {
    if (target.type !== 'object') {
      machine.decisions.doubts++;
      return target;
    }
    for (const source of sources) {
      if (source.type === 'object') for (const [name, value] of source.members) machine.writeMember(target.members, name, value, target);
      else if (source.type !== 'literal') machine.recorder.openObject(target);
    }
    return target;
  }),
  create: native('create', (machine, [prototype = UNKNOWN]) => (prototype.type === 'object' ? { type: 'object', born: machine.born(), members: new Map(), prototype } : UNKNOWN)),
  // A getter is asked at once: compiled modules export by it what they have just imported.
  defineProperty: native('defineProperty', (machine, [target = UNKNOWN, name, descriptor], at) => {
    if (target.type !== 'object') machine.decisions.doubts++;
    if (target.type !== 'object' || name?.type !== 'literal' || descriptor?.type !== 'object') return target;
    const getter = descriptor.members.get('get');
    machine.writeMember(target.members, String(name.value), descriptor.members.get('value') ?? (getter ? callValue(machine, getter, [], at, 1, target) : UNDEFINED), target);
    return target;
  }),
  entries: native('entries', (_machine, [value = UNKNOWN]) => listOf(value, (name, member) => ({ type: 'array', items: [literal(name), member] }))),
  freeze: native('freeze', (_machine, [value = UNKNOWN]) => value),
  fromEntries: native('fromEntries', (machine, [pairs = UNKNOWN]) => objectOfPairs(machine, pairs)),
  getOwnPropertyNames: native('getOwnPropertyNames', (_machine, [value = UNKNOWN]) => ownNames(value)),
  getPrototypeOf: native('getPrototypeOf', (machine, [object = UNKNOWN]) => (object.type !== 'object' ? UNKNOWN : (object.prototype ?? (object.cls ? prototypeOf(machine, object.cls) : UNKNOWN)))),
  keys: native('keys', (_machine, [value = UNKNOWN]) => listOf(value, (name) => literal(name))),
  setPrototypeOf: native('setPrototypeOf', (machine, [object = UNKNOWN, prototype]) => {
    if (object.type === 'object' && prototype?.type === 'object' && !isMadeAfter(prototype, object) && (machine.recorder.isLoading || !isOfModule(object.born))) {
      machine.recorder.changeObject(object);
      object.prototype = prototype;
    }
    return object;
  }),
  seal: native('seal', (_machine, [value = UNKNOWN]) => value),
  values: native('values', (_machine, [value = UNKNOWN]) => listOf(value, (_name, member) => member)),
});

function isMadeAfter(object: ObjectValue, other: ObjectValue): boolean {
  return object === other || (object.prototype !== undefined && isMadeAfter(object.prototype, other));
}

/** Of a class's prototype those of its methods. */
function ownNames(value: Value): Value {
  if (value.type !== 'object' || !value.cls || value.cls.prototype !== value) return listOf(value, (name) => literal(name));
  const methods = value.cls.cls.methods.filter(({ isStatic, key }) => !isStatic && !key);
  return { type: 'array', items: ['constructor', ...new Set(methods.map(({ name }) => name))].map(literal) };
}

function listOf(value: Value, item: (name: string, member: Value) => Value): Value {
  if (value.type !== 'object' || value.open || value.lazy) return UNKNOWN;
  const isPartial = [...value.members.values()].some(mayBeAbsent);
  return { type: 'array', items: inKeyOrder(value.members.keys()).map((name) => item(name, value.members.get(name)!)), ...(isPartial && { isPartial }) };
}

function objectOfPairs(machine: Machine, pairs: Value): Value {
  if (pairs.type !== 'array') return UNKNOWN;
  const members = pairs.items.flatMap((pair): [string, Value][] => (pair.type === 'array' && pair.items[0]?.type === 'literal' ? [[String(pair.items[0].value), pair.items[1] ?? UNDEFINED]] : []));
  return { type: 'object', born: machine.born(), members: new Map(members), ...((pairs.rest || members.length < pairs.items.length) && { open: true }) };
}

const ARRAY: NativeValue = {
  ...native('Array', (_machine, args) => arrayOfLength(args), {
    from: native('from', (machine, [source = UNKNOWN, callback], at) => {
      const list = sourceList(asList(machine, source));
      if (!callback) return list;
      forgetShared(machine, callback);
      return list.type === 'array' && !list.rest ? { ...list, items: list.items.map((item, index) => callValue(machine, callback, [item, literal(index)], at, 1)) } : UNKNOWN;
    }),
    fromAsync: native('fromAsync', (machine, [source = UNKNOWN]) => {
      let list: Value = UNKNOWN;
      const steps = machine.capture(() => void (list = sourceList(asList(machine, source))));
      return promiseOf(machine, steps, list);
    }),
    isArray: native('isArray', (_machine, [value = UNKNOWN]) => (value.type === 'array' ? literal(true) : (value.type === 'object' && !value.open) || value.type === 'literal' ? literal(false) : UNKNOWN)),
    of: native('of', (_machine, args) => ({ type: 'array', items: args })),
  }),
  construct: (_machine, args) => arrayOfLength(args),
};

const MAX_LISTED = 1_000;

function arrayOfLength(args: Value[]): Value {
  const [length] = args;
  if (args.length !== 1 || length?.type !== 'literal' || typeof length.value !== 'number') return args.length > 1 ? { type: 'array', items: args } : UNKNOWN;
  return emptyList(length.value);
}

function emptyList(length: number): ArrayValue {
  if (!Number.isInteger(length) || length < 0 || length > MAX_LISTED) {
    return { type: 'array', items: [], rest: { item: UNDEFINED, count: { low: length, likely: length, high: length }, reason: `${length} items` } };
  }
  return { type: 'array', items: Array.from({ length }, () => UNDEFINED) };
}

function sourceList(source: Value): Value {
  if (source.type === 'array') return source;
  const length = source.type === 'object' ? source.members.get('length') : undefined;
  return length?.type === 'literal' && typeof length.value === 'number' ? emptyList(length.value) : UNKNOWN;
}

const MATH = opaque('Math', Object.fromEntries(['abs', 'ceil', 'floor', 'max', 'min', 'round', 'trunc'].map((name) => [name, foldNumbers(name)])));

function foldNumbers(name: string): NativeValue {
  const compute = Math[name as 'max'] as (...numbers: number[]) => number;
  return native(name, (_machine, args) => {
    const numbers = args.map((arg) => (arg.type === 'literal' && typeof arg.value === 'number' ? arg.value : Number.NaN));
    return !numbers.some(Number.isNaN) ? literal(compute(...numbers)) : UNKNOWN;
  });
}

const processes = new WeakMap<Machine, NativeValue>();

/** A program may change the environment: each machine has its own. */
function processOf(machine: Machine): NativeValue {
  const known = processes.get(machine) ?? newProcess();
  processes.set(machine, known);
  return known;
}

function newProcess(): NativeValue {
  return opaque('process', {
    cwd: native('cwd', () => literal(PROJECT_ROOT)),
    env: { type: 'object', born: 0, members: new Map(Object.entries(DEPLOYED_ENVIRONMENT).map(([name, value]) => [name, literal(value)])), open: true },
    nextTick: native('nextTick', (machine, [callback = UNKNOWN, ...args], at) => callValue(machine, callback, args, at, 1)),
  });
}

/** A symbol stands for its description: it names a dependency. */
const asSymbol = native('Symbol', (_machine, [name = UNKNOWN]) => (name.type === 'literal' ? literal(`Symbol(${String(name.value)})`) : UNKNOWN));
const SYMBOL: NativeValue = { ...asSymbol, members: { for: asSymbol } };

const GLOBALS: Readonly<Record<string, Value>> = {
  [MARKUP]: RENDER,
  Array: ARRAY,
  Map: MAP,
  Math: MATH,
  Object: OBJECT,
  Promise: PROMISE,
  Proxy: PROXY,
  Reflect: REFLECT,
  ReadableStream: runtime('ReadableStream'),
  Request: runtime('Request'),
  TransformStream: runtime('TransformStream'),
  Set: SET,
  Symbol: SYMBOL,
  URL: runtime('URL'),
  WritableStream: runtime('WritableStream'),
  XMLHttpRequest: runtime('XMLHttpRequest'),
  addEventListener: runtime('addEventListener'),
  caches: runtime('caches'),
  clearTimeout: opaque('clearTimeout'),
  fetch: runtime('fetch'),
  import: native('import', (machine, [path = UNKNOWN]) => required(machine, path, '*')),
  queueMicrotask: native('queueMicrotask', (machine, [callback = UNKNOWN], at) => callAndWait(machine, callback, [], at)),
  require: native('require', (machine, [path = UNKNOWN]) => required(machine, path, '=')),
  setImmediate: SET_IMMEDIATE,
  setInterval: SET_INTERVAL,
  setTimeout: SET_TIMEOUT,
};

/** A name that no scope declares. */
export function globalValue(name: string, file: string, machine?: Machine): Value | undefined {
  if (name === 'process' && machine) return processOf(machine);
  if (name === '__dirname' || name === 'import.meta.dirname') return literal(posix.join(PROJECT_ROOT, posix.dirname(file)));
  if (name === '__filename' || name === 'import.meta.filename') return literal(posix.join(PROJECT_ROOT, file));
  if (name === 'import.meta.url') return literal(`file://${posix.join(PROJECT_ROOT, file)}`);
  if (name.startsWith('__') && isModel(file)) return MODEL_NAMES[name];
  return Object.hasOwn(GLOBALS, name) ? GLOBALS[name] : undefined;
}
