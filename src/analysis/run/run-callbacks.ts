import type { IoRow } from '../io/row';
import { callValue } from './call';
import { forEachGiven } from './loops/for-each-given';
import type { Machine } from './machine';
import { NOWHERE } from './nowhere';
import { UNKNOWN, literal, type LibraryValue, type Value } from './value';
import { waitFor } from './wait';

/** Runs the functions that an I/O call was given, at its end. */
export function runCallbacks(machine: Machine, result: LibraryValue, row: IoRow, functions: readonly Value[]): void {
  for (const callback of functions) {
    // Node.js style gets (error, result); a transaction's callback gets the client.
    const args: Value[] = row.callback ? [literal(null), { ...result, settled: true }] : [result.receiver ?? UNKNOWN];
    forEachGiven(machine, result.path, () => void waitFor(machine, callValue(machine, callback, args, result.site ?? NOWHERE, 1)));
  }
}
