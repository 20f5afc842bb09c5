import type { IoIndex } from '../io/io-index';
import { LATENCIES } from '../io/latencies';
import type { CallSite } from './call-site';
import { clientBehind } from './client-behind';
import { lastName } from './last-name';
import type { LibraryValue } from './value';

/** Methods of texts, lists, numbers and dates: on what a call answered they ask nobody. */
const DATA_METHODS = new Set([Array.prototype, Date.prototype, Map.prototype, Number.prototype, Object.prototype, Set.prototype, String.prototype].flatMap((prototype) => Object.getOwnPropertyNames(prototype)));

/** Names that compute: `decode`, `withoutEmpty`, `User.parse`, and `ResponseSuccess(…)`, which makes a value. */
const COMPUTES = /(?:^|\.)(?:de|en)code\(\)$|(?:^|\.)(?:parse|safeParse|stringify|serialize|deserialize|without[A-Z]\w*)\(\)$|^(?:\w+\.)*[A-Z][A-Z\d_]*[a-z]\w*\(\)$/;

/** A call of a package that has no rows: where it is waited for it may ask somebody, so it is not lost. With callbacks it mostly waits for them. */
export function isUnknownCall(io: IoIndex, { library, path, callbacks, site, isAnswer }: LibraryValue): boolean {
  if (callbacks !== undefined || site === undefined || !path.endsWith('()') || !io.isUnknown(library) || COMPUTES.test(path)) return false;
  return !isAnswer || !DATA_METHODS.has(lastName(path));
}

/** `task(id)()` is the call of `task`. What was made with a client of a known service mostly asks that service. */
export function unknownCall(io: IoIndex, value: LibraryValue): CallSite {
  const call = value.path.endsWith('()()') && value.receiver?.site ? value.receiver : value;
  const { service, latency } = clientBehind(io, value) ?? { service: 'unknown', latency: LATENCIES.unknown };
  return { site: call.site ?? { file: '', line: 1, column: 1, length: 1 }, library: value.library, service, operation: lastName(call.path), latency, isGuess: true };
}
