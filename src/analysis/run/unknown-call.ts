import { LATENCIES } from '../io/latencies';
import type { CallSite } from './call-site';
import { lastName } from './last-name';
import type { Machine } from './machine';
import type { LibraryValue } from './value';

/** Methods of texts, lists, numbers and dates: on what a call answered they ask nobody. */
const DATA_METHODS = new Set([Array.prototype, Date.prototype, Map.prototype, Number.prototype, Object.prototype, Set.prototype, String.prototype].flatMap((prototype) => Object.getOwnPropertyNames(prototype)));

/** A call of a package that has no rows: where it is waited for it may ask somebody, so it is not lost. With callbacks it mostly waits for them. */
export function isUnknownCall(machine: Machine, { library, path, callbacks, site, isAnswer }: LibraryValue): boolean {
  if (callbacks !== undefined || site === undefined || !path.endsWith('()') || !machine.io.isUnknown(library)) return false;
  return !isAnswer || !DATA_METHODS.has(lastName(path));
}

export function unknownCall(value: LibraryValue): CallSite {
  return { site: value.site ?? { file: '', line: 1, column: 1, length: 1 }, library: value.library, service: 'unknown', operation: lastName(value.path), latency: LATENCIES.unknown };
}
