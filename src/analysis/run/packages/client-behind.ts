import type { IoIndex } from '../../io/io-index';
import type { IoRow, Latency } from '../../io/row';
import type { LibraryValue, Value } from '../values/value';

const MAX_DEPTH = 4;
/** Packages that say who asks, not who is asked. */
const CREDENTIALS = /^(?:@azure\/identity|@azure\/msal-.*|google-auth-library|@aws-sdk\/credential-.*)$/;

/** The service of a client that a value of a package was made with: `new Model(cosmos.container('a')).find()` asks Cosmos DB. */
export function clientBehind(io: IoIndex, value: LibraryValue, depth = MAX_DEPTH): { service: string; latency: Latency } | undefined {
  for (let at: LibraryValue | undefined = value; at; at = at.receiver) {
    for (const arg of at.args) {
      const found = clientIn(io, arg, depth);
      if (found) return found;
    }
  }
  return undefined;
}

function clientIn(io: IoIndex, value: Value, depth: number): { service: string; latency: Latency } | undefined {
  if (depth === 0) return undefined;
  // What is given with a request is not what somebody was made with.
  if (value.type === 'object') return value.open ? undefined : first([...value.members.values()], (member) => clientIn(io, member, depth - 1));
  // An answer is no client.
  if (value.type !== 'library' || value.settled || value.isAnswer || value.library === 'global' || CREDENTIALS.test(value.library)) return undefined;
  const row = io.serviceRow(value);
  if (row) return { service: nameOf(row, value), latency: typeof row.latency === 'function' ? row.latency(value) : row.latency };
  return io.isUnknown(value.library) ? clientBehind(io, value, depth - 1) : undefined;
}

function nameOf({ service }: IoRow, value: LibraryValue): string {
  return typeof service === 'function' ? service(value) : service;
}

function first<From, To>(list: readonly From[], find: (item: From) => To | undefined): To | undefined {
  for (const item of list) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
