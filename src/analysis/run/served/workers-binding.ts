import type { LibraryValue } from '../values/value';

/** A value of one of the types that a Workers runtime declares globally. */
export function workersBinding(type: string): LibraryValue {
  return { type: 'library', library: '@cloudflare/workers-types', path: `${type}.new`, args: [] };
}
