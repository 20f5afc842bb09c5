import type { IoRow } from '../io/row';
import { callValue } from './call';
import { callsForEach, forEachGiven } from './loops/for-each-given';
import type { Machine } from './machine';
import { NOWHERE } from './nowhere';
import { UNKNOWN, literal, union, type LibraryValue, type Value } from './values/value';
import { waitFor } from './steps/wait';

/** Runs the functions that an I/O call was given, at its end. */
export function runCallbacks(machine: Machine, result: LibraryValue, row: IoRow, functions: readonly Value[]): void {
  for (const callback of functions) {
    // Node.js style gets (error, result), some (error, response, result); a transaction's callback gets the client.
    const args: Value[] = row.callback ? [literal(null), answerOf(result), answerOf(result)] : [result.receiver ?? UNKNOWN];
    forEachGiven(machine, result.path, () => void waitFor(machine, callValue(machine, callback, args, result.site ?? NOWHERE, 1)));
  }
}

/** What is told of each page is told at the end that there is no further one. */
function answerOf(result: LibraryValue): Value {
  const answer: Value = { ...result, settled: true };
  return callsForEach(result.path) ? union([answer, literal(null)]) : answer;
}
