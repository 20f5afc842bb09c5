import { constructLibrary } from '../library';
import { Native, type Datum } from '../values/datum';
import { Host, type HostValue } from '../values/host';
import { argsForHost, fromHost, MOST_KNOWN } from '../values/host-exchange';
import { Unknown } from '../values/unknown';
import type { World } from '../world';
import { globalLibrary } from './global-library';
import { attempt } from './host-members';

type Constructor = new (...args: never[]) => HostValue;

/** `new RegExp(…)`, `new URL(…)`: computed where everything is known, else what only a run could tell. */
function hostClass(name: string, make: Constructor, statics: readonly string[] = []): Native {
  const construct = (world: World, args: Datum[]): Datum => {
    const given = smallArgs(world, args);
    if (!given) return unknownOf(name, world, args);
    return new Host(attempt(world, () => new make(...(given as never[]))));
  };
  return new Native(name, (world, _self, args) => (name === 'RegExp' ? construct(world, args) : new Unknown()), Object.fromEntries(statics.map((member) => [member, staticMethod(make as never, member)])), construct);
}

/** Rows and hosts are told from what a global class was given. */
function unknownOf(name: string, world: World, args: Datum[]): Datum {
  const value = globalLibrary(world, name, '');
  return value ? constructLibrary(world, value, args) : new Unknown();
}

/** Numbers may be lengths. */
function smallArgs(world: World, args: Datum[]): unknown[] | undefined {
  const given = argsForHost(world, args);
  return given?.some((arg) => typeof arg === 'number' && arg > MOST_KNOWN) ? undefined : given;
}

function staticMethod(owner: Record<string, (...args: unknown[]) => unknown>, name: string): Native {
  return new Native(name, (world, _self, args) => {
    const given = smallArgs(world, args);
    return given ? fromHost(world, attempt(world, () => owner[name]!(...given))) : new Unknown();
  });
}

/** Without lists of bigints: a bigint of the program is followed as a number. */
const LISTS = { Float32Array, Float64Array, Int8Array, Int16Array, Int32Array, Uint8Array, Uint8ClampedArray, Uint16Array, Uint32Array };

/** Classes of the language and the platform that compute and wait for nobody. */
export const HOST_CLASSES: Readonly<Record<string, Datum>> = {
  ...Object.fromEntries(Object.entries(LISTS).map(([name, make]) => [name, hostClass(name, make as Constructor, ['from', 'of'])])),
  ArrayBuffer: hostClass('ArrayBuffer', ArrayBuffer, ['isView']),
  Buffer: hostClass('Buffer', Buffer as never, ['alloc', 'allocUnsafe', 'byteLength', 'compare', 'concat', 'from', 'isBuffer', 'isEncoding']),
  DataView: hostClass('DataView', DataView),
  RegExp: hostClass('RegExp', RegExp),
  TextDecoder: hostClass('TextDecoder', TextDecoder),
  TextEncoder: hostClass('TextEncoder', TextEncoder),
  URL: hostClass('URL', URL, ['canParse', 'parse']),
  URLSearchParams: hostClass('URLSearchParams', URLSearchParams),
  ...Object.fromEntries(['atob', 'btoa', 'decodeURI', 'decodeURIComponent', 'encodeURI', 'encodeURIComponent', 'escape', 'unescape'].map((name) => [name, staticMethod(globalThis as never, name)])),
};
