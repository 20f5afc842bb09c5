import type { IoIndex } from '../../io/io-index';
import type { LibraryValue } from '../values/value';

/** Whether a builder is what a chain of calls has made of another one: none of the two has been waited for, and waiting for either begins its I/O. */
export function hasBecome(io: IoIndex, value: LibraryValue, from: LibraryValue): boolean {
  return isBuilder(io, value) && isBuilder(io, from) && comesFrom(value, from);
}

function isBuilder(io: IoIndex, value: LibraryValue): boolean {
  return !value.settled && io.find(value, 'awaited', false) !== undefined;
}

function comesFrom(value: LibraryValue, from: LibraryValue): boolean {
  for (let at = value.receiver; at; at = at.receiver) if (at === from) return true;
  return false;
}
