import { callerRowOf } from '../../io/callers';
import { isRegistration } from '../../io/dispatchers';
import { cpuRowOf } from '../../io/cpu-rows';
import { argumentsIn } from '../arguments-in';
import { callAndWait, callValue } from '../call';
import { callSite, type FoundRow } from './call-site-of';
import { calledLibrary } from './called-library';
import { callForEach } from '../loops/call-for-each';
import { callUnknownMethod } from '../natives/arrays';
import { callWrapped } from '../served/call-wrapped';
import { callWithMiddleware } from '../served/call-with-middleware';
import { dispatch } from '../served/dispatch';
import { isBegunByWaiting } from './is-begun-by-waiting';
import { startNest } from '../served/nest-start';
import { noteListening } from '../served/note-listening';
import { registerFunctions } from '../served/register-functions';
import { registerProviders } from './register-providers';
import { promiseOf } from '../values/promise-of';
import { runCallbacks } from '../run-callbacks';
import { noteQueued } from './queued';
import { noteSchemaMethods } from './schema-methods';
import { promiseMember } from '../natives/promises';
import type { Machine } from '../machine';
import { UNDEFINED, UNKNOWN, type LibraryPath, type LibraryValue, type PromiseValue, type Site, type Value } from '../values/value';
import { functionsOf } from '../values/functions-of';
import { functionsTold } from '../served/functions-told';
import { functionsBehind } from '../served/functions-behind';
import { runTold } from '../served/run-told';
import { runTools } from '../served/run-tools';
import { settleLibrary } from './settle-library';
import { listen } from './streams';
import { lastName } from './last-name';
import { logs } from './logs';
import { intercept } from '../served/interceptors';
import { sessionLookup } from '../served/session-lookup';
import { trpcCaller, trpcServer } from '../served/trpc';
import { toldMethod } from '../members/told-method';
import { answersThroughCallback, callWithCallback } from './unknown-callback';
import { isUnknownCall, unknownCall } from './unknown-call';

/** Calls a name of a package: I/O where a row says so, else its result is another value of the package. */
export function callLibrary(machine: Machine, callee: LibraryValue, args: Value[], site: Site): Value {
  const own = toldMethod(callee);
  const made = own ? callValue(machine, own, args, site, 1) : (throughFunction(machine, callee, args, site) ?? callWithMiddleware(machine, callee, args));
  if (made) return made;
  const result = calledLibrary(callee, args, site);
  if (logs(machine.io, result)) return UNDEFINED;
  const given = isRegistration(result) ? functionsTold(args) : args.flatMap(functionsOf);
  const functions = given.length > 0 ? given : functionsBehind(machine, result, args);
  result.born = machine.born();
  machine.watch?.(result);
  const told = machine.surroundings?.answer(result);
  if (told) return told;
  const last = args.at(-1);
  const found = machine.io.find(result, 'called', isFunction(last) || callee.promisified === true);
  // `new Promise((resolve) => query(text, resolve))`
  const settling = last?.type === 'native' ? [last] : [];
  if (found) return startIo(machine, result, found, [...functions, ...settling], callee.promisified === true);
  noteCpu(machine, result, site);
  if (runsAtStart(result)) for (const start of functions) callAndWait(machine, start, [UNKNOWN], site);
  const caller = callerRowOf(result);
  // The functions among a tRPC server's options are part of what it does with a request, or only run where that failed.
  const server = trpcServer(result);
  if (server) return { ...result, callbacks: [server] };
  const session = sessionLookup(result);
  if (session) return { ...result, callbacks: [session, ...functions] };
  const procedures = trpcCaller(result);
  if (procedures) return procedures;
  const [wrapped, ...further] = callee.path.endsWith('()') ? callee.args.filter((arg) => arg.type === 'function') : [];
  if (wrapped && further.length === 0 && !caller) return callWrapped(machine, callee, wrapped, args, site);
  startNest(machine, result);
  noteListening(machine, result);
  registerProviders(machine, result);
  noteSchemaMethods(machine, result);
  const answered = functions.length === 0 ? dispatch(machine, result) : undefined;
  if (answered) return answered;
  if (caller) return callForEach(machine, caller, args, site);
  if (isPromiseMethod(callee.path) && callee.receiver && startsWhenAwaited(machine, callee.receiver)) {
    return callValue(machine, promiseMember(machine, begun(machine, callee.receiver), lastName(callee.path)), args, site, 1);
  }
  const listed = callUnknownMethod(machine, callee.receiver, lastName(callee.path), args, site);
  if (listed) return listed;
  if (answersThroughCallback(machine, result, last)) return callWithCallback(machine, result, functions);
  if (functions.length > 0) result.callbacks = functions;
  else if (callee.library === 'p-limit' && args[0]?.type === 'library') result.callbacks = [args[0]];
  noteQueued(machine, result);
  registerFunctions(machine, callee, result, functions);
  listen(machine, result, functions);
  if (functions.length === 0 && isUnknownCall(machine.io, result)) result.begun = machine.startUnnoticed({ kind: 'call', call: unknownCall(machine.io, result) });
  return result;
}

/** `client.query.apply(client, args)`, `client.query.bind(client)`: what functions have, of a method that does I/O. */
function throughFunction(machine: Machine, { path, receiver: method }: LibraryValue, [, ...given]: Value[], site: Site): Value | undefined {
  const name = lastName(path);
  if (!/^(?:apply|bind|call)$/.test(name) || !method || !startsIo(machine, method)) return undefined;
  if (name === 'bind') return given.length === 0 ? method : undefined;
  return callLibrary(machine, method, name === 'call' ? given : argumentsIn(given[0]), site);
}

const isFunction = (value: Value | undefined): boolean => value?.type === 'function' || value?.type === 'native';

/** A call that computes for long takes no time of waiting; it is kept for its CPU. */
function noteCpu(machine: Machine, { library, path }: LibraryValue, site: Site): void {
  const cpu = cpuRowOf(library, path);
  if (cpu) machine.emit({ kind: 'call', call: { site, library, service: 'cpu', operation: lastName(path), latency: { p50Ms: 0, p99Ms: 0, cpuMs: 0, source: cpu.source }, fixedMs: 0, cpu } });
}

/** Whether calling the value is I/O by itself. */
export function startsIo(machine: Machine, callee: LibraryValue): boolean {
  const called = asCalled(callee);
  return machine.io.find(called, 'called', true) !== undefined || machine.io.find(called, 'awaited', false) !== undefined;
}

/** Once the function app has loaded, before its first request: https://learn.microsoft.com/azure/azure-functions/functions-reference-node#hooks */
function runsAtStart({ library, path }: LibraryPath): boolean {
  return library === '@azure/functions' && path === 'app.hook.appStart()';
}

/** The value as if it was called. */
export function asCalled(callee: LibraryValue): LibraryValue {
  return { ...callee, path: `${callee.path}()`, ...(callee.also && { also: callee.also.map(({ library, path }) => ({ library, path: `${path}()` })) }) };
}

/** `Model.find().then(…)` waits for a builder as `await` would. */
function isPromiseMethod(path: string): boolean {
  return /\.(then|catch|finally)$/.test(path);
}

function startsWhenAwaited(machine: Machine, value: LibraryValue): boolean {
  return (!value.settled && value.begun !== undefined) || isBegunByWaiting(machine, value);
}

function begun(machine: Machine, value: LibraryValue): PromiseValue {
  if (value.begun !== undefined) return { type: 'promise', ids: [value.begun], mode: 'all', value: { ...value, settled: true } };
  let result: Value = UNKNOWN;
  const steps = machine.capture(() => void (result = settleLibrary(machine, value)));
  return promiseOf(machine, steps, result);
}

function startIo(machine: Machine, result: LibraryValue, found: FoundRow, functions: Value[], isPromisified: boolean): Value {
  const { row } = found;
  const call = callSite(result, found);
  const steps = machine.capture(() => {
    intercept(machine, result, () => machine.emit({ kind: 'call', call }));
    runTools(machine, result, row);
    runTold(machine, result, row);
    runCallbacks(machine, result, row, functions);
  });
  const id = machine.start(steps);
  machine.emitters.noteAsked(result, id);
  if (row.callback && !isPromisified) return { ...result, settled: true };
  const promise: PromiseValue = { type: 'promise', ids: [id], mode: 'all', value: { ...result, settled: true } };
  return promise;
}
