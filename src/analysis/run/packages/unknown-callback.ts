import type { IoIndex } from '../../io/io-index';
import type { FunctionIr } from '../../ir';
import { callValue } from '../call';
import { lastName } from './last-name';
import type { Machine } from '../machine';
import { NOWHERE } from '../nowhere';
import { unknownCall } from './unknown-call';
import { literal, type LibraryValue, type Value } from '../values/value';
import { waitFor } from '../steps/wait';

const LISTENS = /^(?:add\w*Listener|catch|finally|on\w*|once|pipe|subscribe|then|use)$/;

/** `client.ask(question, (error, answer) => …)` of a package that has no rows; what listens is told of other things. */
export function answersThroughCallback({ io }: Machine, asked: LibraryValue, last: Value | undefined): boolean {
  return last?.type === 'function' && answersWithError(io, asked, last.fn);
}

/** Whether such a call answers through the function, as its parameters say. */
export function answersWithError(io: IoIndex, { library, path }: LibraryValue, { params: [error, ...others] }: FunctionIr): boolean {
  return error?.kind === 'bind' && others.length > 0 && /^(?:e|er|err|error)$/i.test(error.name) && io.isUnknown(library) && !LISTENS.test(lastName(path));
}

/** One call, at whose end the callback is run. */
export function callWithCallback(machine: Machine, result: LibraryValue, functions: readonly Value[]): LibraryValue {
  machine.start(machine.capture(() => {
    machine.emit({ kind: 'call', call: unknownCall(machine.io, result) });
    for (const callback of functions) waitFor(machine, callValue(machine, callback, [literal(null), { ...result, settled: true }], result.site ?? NOWHERE, 1));
  }));
  return { ...result, settled: true };
}
