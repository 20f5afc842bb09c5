import type { IoRow } from '../io/row';
import { callerRowOf } from '../io/callers';
import { hostOf } from '../io/host-of';
import { LATENCIES } from '../io/latencies';
import type { CallSite } from './call-site';
import { callValue } from './call';
import { callForEach } from './call-for-each';
import { callUnknownMethod } from './natives/arrays';
import { promiseMember } from './natives/promises';
import type { Machine } from './machine';
import { UNKNOWN, literal, union, type LibraryPath, type LibraryValue, type PromiseValue, type Site, type Value } from './value';
import { ASSUMED_COUNT } from './assumed-count';
import { countedLoop } from './loop-scope';
import { waitFor } from './wait';

/** Calls a name of a package: I/O where a row says so, else its result is another value of the package. */
export function callLibrary(machine: Machine, callee: LibraryValue, args: Value[], site: Site): Value {
  const called = (path: string): string => (path === '' ? '()' : `${path}()`);
  const functions = args.flatMap(functionsOf);
  const result: LibraryValue = {
    type: 'library',
    library: callee.library,
    path: called(callee.path),
    args,
    receiver: callee.receiver ?? callee,
    site,
  };
  const also = [...(callee.also ?? []).map(({ library, path }): LibraryPath => ({ library, path: called(path) })), ...handedOver(args)];
  if (also.length > 0) result.also = also;
  const last = args.at(-1);
  const found = machine.io.find(result, 'called', last?.type === 'function' || callee.promisified === true);
  if (found) return startIo(machine, result, found.row, found.library, functions, callee.promisified === true);
  const caller = callerRowOf(result);
  if (caller) return callForEach(machine, caller, args, site);
  if (isPromiseMethod(callee.path) && callee.receiver && startsWhenAwaited(machine, callee.receiver)) {
    return callValue(machine, promiseMember(machine, begun(machine, callee.receiver), lastName(callee.path)), args, site, 1);
  }
  const listed = callUnknownMethod(machine, callee.receiver, lastName(callee.path), args, site);
  if (listed) return listed;
  if (functions.length > 0) {
    result.callbacks = functions;
    noteRegistration(machine, result, functions);
    if (callee.receiver) (callee.receiver.registered ??= []).push(...functions);
  }
  if (isReturnedSelf(callee)) result.registered = (callee.receiver!.registered ??= []);
  return result;
}

/** Whether calling the value is I/O by itself. */
export function startsIo(machine: Machine, callee: LibraryValue): boolean {
  const called: LibraryValue = { ...callee, path: `${callee.path}()`, ...(callee.also && { also: callee.also.map(({ library, path }) => ({ library, path: `${path}()` })) }) };
  return machine.io.find(called, 'called', true) !== undefined || machine.io.find(called, 'awaited', false) !== undefined;
}

/** `Model.find().then(…)` waits for a builder as `await` would. */
function isPromiseMethod(path: string): boolean {
  return /\.(then|catch|finally)$/.test(path);
}

function startsWhenAwaited(machine: Machine, value: LibraryValue): boolean {
  return !value.settled && (value.callbacks !== undefined || machine.io.find(value, 'awaited', false) !== undefined);
}

function begun(machine: Machine, value: LibraryValue): PromiseValue {
  let result: Value = UNKNOWN;
  const steps = machine.capture(() => void (result = settleLibrary(machine, value)));
  return { type: 'promise', ids: steps.length === 0 ? [] : [machine.start(steps)], mode: 'all', value: result };
}

function noteRegistration(machine: Machine, { library, path, site, args }: LibraryValue, functions: Value[]): void {
  if (!site) return;
  const known = machine.registrations.get(site.file) ?? [];
  machine.registrations.set(site.file, known);
  known.push({ library, path, line: site.line, args, functions });
}

/** `app.use(x).get(y)`: methods that are given functions mostly return what they were called on. */
function isReturnedSelf(callee: LibraryValue): boolean {
  return callee.receiver?.registered !== undefined;
}

/** A client that is given to a wrapper can still be called through what the wrapper returns; an answer is no client. */
function handedOver(args: readonly Value[]): LibraryPath[] {
  return args.flatMap((arg) => (arg.type === 'library' && !arg.settled && /(^|\.)new$|\(\)$/.test(arg.path) ? [{ library: arg.library, path: arg.path }, ...(arg.also ?? [])] : [])).slice(0, 4);
}

export function functionsOf(arg: Value): Value[] {
  if (arg.type === 'function') return [arg];
  if (arg.type === 'object') return [...arg.members.values()].filter((member) => member.type === 'function');
  if (arg.type === 'union') return arg.options.filter((option) => option.type === 'function');
  return [];
}

function startIo(machine: Machine, result: LibraryValue, row: IoRow, library: string, functions: Value[], isPromisified: boolean): Value {
  const call = callSite(result, row, library);
  const steps = machine.capture(() => {
    machine.emit({ kind: 'call', call });
    runCallbacks(machine, result, row, functions);
  });
  const id = machine.start(steps);
  if (row.callback && !isPromisified) return { ...result, settled: true };
  const promise: PromiseValue = { type: 'promise', ids: [id], mode: 'all', value: { ...result, settled: true } };
  return promise;
}

function runCallbacks(machine: Machine, result: LibraryValue, row: IoRow, functions: readonly Value[]): void {
  for (const callback of functions) {
    // Node.js style gets (error, result); a transaction's callback gets the client.
    const args: Value[] = row.callback ? [literal(null), { ...result, settled: true }] : [result.receiver ?? UNKNOWN];
    waitFor(machine, callValue(machine, callback, args, result.site ?? NOWHERE, 1));
  }
}

const NOWHERE = { line: 1, column: 1 };

function callSite(result: LibraryValue, row: IoRow, library: string): CallSite {
  const host = row.url ? hostOf(result) : undefined;
  const fixedMs = row.fixedMs?.(result.args);
  const operation = operationOf(result, row);
  return {
    site: operationSite(result, operation),
    library,
    service: typeof row.service === 'function' ? row.service(result) : row.service,
    operation,
    ...(host && { host }),
    latency: typeof row.latency === 'function' ? row.latency(result) : row.latency,
    ...(fixedMs !== undefined && { fixedMs }),
  };
}

/** `dynamo.get(…).promise()`, `Model.find(…).lean()`: the place is that of the operation, not of what wraps it up. */
function operationSite(result: LibraryValue, operation: string): Site {
  const name = operation.split('.').at(-1);
  for (let at: LibraryValue | undefined = result; at; at = at.receiver) {
    if (at.site && lastName(at.path) === name && at.path.endsWith('()')) return at.site;
  }
  const isWrapUp = /\.(promise|exec|toPromise)\(\)$/.test(result.path);
  return (isWrapUp ? result.receiver?.site : undefined) ?? result.site ?? { file: '', line: 1, column: 1, length: 1 };
}

function operationOf(result: LibraryValue, row: IoRow): string {
  if (typeof row.operation === 'function') return row.operation(result);
  return row.operation ?? lastName(result.path);
}

/** The last called name of a path: `Pool.new.query()` → `query`. */
export function lastName(path: string): string {
  const names = path.split('.').filter((step) => step !== '()' && step !== 'new');
  return (names.at(-1) ?? '').replace('()', '');
}

/** `new Pool(callback)` … `await pool.start()`: the callback runs a number of times that is assumed. */
function runsConstructedCallbacks({ callbacks, receiver }: LibraryValue): boolean {
  return callbacks === undefined && receiver?.callbacks !== undefined && receiver.path.endsWith('new');
}

function runRepeatedly(machine: Machine, value: LibraryValue): Value {
  countedLoop(machine, ASSUMED_COUNT, 'how often the package calls back is assumed', undefined, () => {
    for (const callback of value.receiver?.callbacks ?? []) waitFor(machine, callValue(machine, callback, [], value.site ?? NOWHERE, 1));
  });
  return value;
}

/** An awaited call of a package that has no rows: it may ask somebody, so it is not lost. With callbacks it mostly waits for them. */
function isUnknownCall(machine: Machine, { library, path, callbacks, site }: LibraryValue): boolean {
  return callbacks === undefined && site !== undefined && path.endsWith('()') && machine.io.isUnknown(library);
}

function unknownCall(value: LibraryValue): CallSite {
  return { site: value.site ?? { file: '', line: 1, column: 1, length: 1 }, library: value.library, service: 'unknown', operation: lastName(value.path), latency: LATENCIES.unknown };
}

/** Waits for a value of a package: a builder's I/O, or functions that were handed over. */
export function settleLibrary(machine: Machine, value: LibraryValue): Value {
  if (value.settled) return value;
  value.settled = true;
  const found = machine.io.find(value, 'awaited', false);
  if (found) {
    machine.emit({ kind: 'call', call: callSite(value, found.row, found.library) });
    return value;
  }
  if (runsConstructedCallbacks(value)) return runRepeatedly(machine, value);
  const callbacks = value.callbacks ?? [];
  if (isUnknownCall(machine, value)) machine.emit({ kind: 'call', call: unknownCall(value) });
  if (callbacks.length === 0) return value;
  const results = callbacks.map((callback) => waitFor(machine, callValue(machine, callback, [], value.site ?? NOWHERE, 1)));
  return union([...results, UNKNOWN]);
}
