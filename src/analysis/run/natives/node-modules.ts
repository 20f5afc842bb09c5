import { endOfPath } from './end-of-path';
import { filePathOf } from './file-url';
import { posix } from 'node:path';
import { textOf } from '../program/text-of';
import { UNKNOWN, literal, objectOf, type NativeValue, type Value } from '../values/value';
import { ASYNC_LOCAL_STORAGE } from './async-context';
import { native, opaque } from './native';
import { SET_INTERVAL, SET_TIMEOUT } from './timers';
import { callValue } from '../call';
import { PROJECT_ROOT } from '../../files/project-root';

/** Modules of Node.js whose functions compute on what the code fixes, or hand callbacks on. */
const MODULES: Readonly<Record<string, NativeValue>> = {
  'node:async_hooks': opaque('async_hooks', { AsyncLocalStorage: ASYNC_LOCAL_STORAGE, AsyncResource: opaque('AsyncResource') }),
  'node:path': opaque('path', pathFunctions()),
  'node:timers': opaque('timers', { setInterval: SET_INTERVAL, setTimeout: SET_TIMEOUT }),
  'node:util': opaque('util', { promisify: native('promisify', (_machine, [fn = UNKNOWN]) => promisified(fn)) }),
};

/** Of modules whose other names are those of the package. */
const NAMES: Readonly<Record<string, Readonly<Record<string, NativeValue>>>> = {
  'node:url': { fileURLToPath: native('fileURLToPath', (_machine, [url = UNKNOWN]) => pathOrUnknown(url)) },
};

function pathOrUnknown(url: Value): Value {
  const path = filePathOf(url);
  return path === undefined ? UNKNOWN : literal(path);
}

export function nativeName(library: string, name: string): NativeValue | undefined {
  return Object.hasOwn(NAMES, library) && Object.hasOwn(NAMES[library]!, name) ? NAMES[library]![name] : undefined;
}

export function nativeModule(library: string): NativeValue | undefined {
  return Object.hasOwn(MODULES, library) ? MODULES[library] : undefined;
}

function pathFunctions(): Record<string, Value> {
  const fold = (name: 'basename' | 'dirname' | 'extname' | 'join' | 'normalize' | 'relative' | 'resolve'): NativeValue =>
    native(name, (machine, args) => {
      const texts = args.map(textOf);
      if (texts.some((text) => text === undefined)) return name === 'join' || name === 'resolve' ? ((machine.surroundings && endOfPath(texts)) ?? beginOfPath(args)) : UNKNOWN;
      const known = texts as string[];
      // A relative path is resolved against the root of the project, never against this machine's folder.
      if (name === 'resolve') return literal(posix.resolve(PROJECT_ROOT, ...known));
      return literal((posix[name] as (...parts: string[]) => string)(...known));
    });
  const functions = { basename: fold('basename'), dirname: fold('dirname'), extname: fold('extname'), join: fold('join'), normalize: fold('normalize'), relative: fold('relative'), resolve: fold('resolve') };
  return { ...functions, sep: literal('/'), posix: objectOf(functions) };
}

/** `join(__dirname, 'handlers', name)`: what is known of it stands before the first part that is not. */
function beginOfPath(args: readonly Value[]): Value {
  const known: string[] = [];
  for (const arg of args) {
    if (arg.type === 'literal' && typeof arg.value === 'string') known.push(arg.value);
    else return known[0]?.startsWith('/') ? { type: 'unknown', prefix: `${posix.join(...known)}/${arg.type === 'unknown' ? (arg.prefix ?? '') : ''}` } : UNKNOWN;
  }
  return UNKNOWN;
}

/** `promisify(setTimeout)` sleeps; of a package's function it is that function, without its callback. */
function promisified(fn: Value): Value {
  if (fn.type === 'native' && fn.name === 'setTimeout') {
    return { type: 'library', library: 'node:timers/promises', path: 'setTimeout', args: [] };
  }
  if (fn.type === 'library') return { ...fn, promisified: true };
  if (fn.type !== 'function') return UNKNOWN;
  return native(fn.fn.name, (machine, args, at) => promiseOf(machine.collect(() => void callValue(machine, fn, [...args, opaque('callback')], at, 1))));
}

function promiseOf(ids: number[]): Value {
  return { type: 'promise', ids, mode: 'all', value: UNKNOWN };
}
