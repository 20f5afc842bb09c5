import type { IoIndex } from '../../io/io-index';
import type { IoRow } from '../../io/row';
import type { FunctionIr } from '../../ir';
import type { CallSite } from '../call-site';
import { callValue } from '../call';
import { lastName } from './last-name';
import type { Machine } from '../machine';
import { NOWHERE } from '../nowhere';
import { callSite } from './call-site-of';
import { unknownCall } from './unknown-call';
import { literal, type LibraryValue, type Value } from '../values/value';
import { waitFor } from '../steps/wait';

const LISTENS = /^(?:add\w*Listener|catch|finally|listen|on\w*|once|pipe|subscribe|then|use)$/;

/** `client.ask(question, (error, answer) => …)` of a package of which no row knows this call; what listens is told of other things. */
export function answersThroughCallback({ io }: Machine, asked: LibraryValue, last: Value | undefined): boolean {
  return last?.type === 'function' && answersWithError(io, asked, last.fn);
}

/** Whether such a call answers through the function, as its parameters say. Who is told of an error alone, has asked for something before it. */
export function answersWithError(io: IoIndex, asked: LibraryValue, { params: [error, ...others] }: FunctionIr): boolean {
  if (error?.kind !== 'bind' || !/^(?:e|er|err|error)$/i.test(error.name) || LISTENS.test(lastName(asked.path))) return false;
  return (io.isUnknown(asked.library) && (others.length > 0 || asked.args.length > 1)) || apiRow(io, asked) !== undefined;
}

/** Such a call: of the service that the package is the client of, else of an unknown one. */
export function answeredCall(io: IoIndex, asked: LibraryValue): CallSite {
  const row = apiRow(io, asked);
  return row ? callSite(asked, { row, library: asked.library, path: asked.path }) : unknownCall(io, asked);
}

/** Packages of one API over HTTP answered all their calls through callbacks in earlier versions. */
function apiRow(io: IoIndex, asked: LibraryValue): IoRow | undefined {
  const row = io.serviceRow(asked);
  return row && typeof row.service === 'string' && row.service.startsWith('http:') && !row.except?.includes(lastName(asked.path)) ? row : undefined;
}

/** One call, at whose end the callback is run. */
export function callWithCallback(machine: Machine, result: LibraryValue, functions: readonly Value[]): LibraryValue {
  machine.start(machine.capture(() => {
    machine.emit({ kind: 'call', call: answeredCall(machine.io, result) });
    for (const callback of functions) waitFor(machine, callValue(machine, callback, [literal(null), { ...result, settled: true }], result.site ?? NOWHERE, 1));
  }));
  return { ...result, settled: true };
}
