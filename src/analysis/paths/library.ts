import { containerCalls } from '../io/containers';
import { ofPrismaSchema } from '../run/packages/of-prisma-schema';
import { calledLibrary } from '../run/packages/called-library';
import { callSite, type FoundRow } from '../run/packages/call-site-of';
import { lastName } from '../run/packages/last-name';
import { callsForEach } from '../run/loops/for-each-given';
import { libraryMember } from '../run/members/library-member';
import { answeredCall, answersWithError } from '../run/packages/unknown-callback';
import { interceptedClient } from '../run/served/interceptors';
import { isLinked } from '../run/served/workers-env';
import { isMade, isUnknownCall, unknownCall } from '../run/packages/unknown-call';
import type { LibraryValue } from '../run/values/value';
import type { CallSite } from '../run/call-site';
import type { Position } from '../ir';
import { assumedList } from './values/assumed-list';
import { Bail } from './bail';
import { call } from './call';
import { Closure, Native, isCallable, isLibrary, type Datum } from './values/datum';
import { hold, holds, isWrapped, refuseFunctions } from './loaded/handed-functions';
import { LIST_METHODS } from './list-methods';
import type { Mark } from './marks/mark';
import { memberOf } from './members/member';
import { settle, then as thenOf } from './promises';
import { SimPromise } from './values/sim-promise';
import { toValue } from './values/to-value';
import { signalIn, untilAborted } from './marks/until-aborted';
import { answer, type Unknown } from './values/unknown';
import type { World } from './world';

const members = new WeakMap<LibraryValue, Map<string, LibraryValue>>();
const unknowns = new WeakMap<LibraryValue, Unknown>();
/** When a call of an unknown package began: it is I/O where somebody waits for it. */
const begun = new WeakMap<LibraryValue, Mark>();

/** A member of a package's value, the same each time it is asked for. */
export function libraryMemberOf(object: LibraryValue, name: string): LibraryValue | Unknown {
  if (name === 'cradle' && object.library in containerCalls) throw new Bail('asks a container');
  if (!/^(then|catch|finally)$/.test(name)) begun.delete(object);
  const known = members.get(object) ?? new Map<string, LibraryValue>();
  members.set(object, known);
  const member = known.get(name) ?? libraryMember(object, name);
  known.set(name, member);
  return isLinked(object) ? unknownOf(member) : member;
}

/** What a package's value is in a test or a computation: what is tested is no promise, so its call was no I/O. */
export function unknownOf(value: LibraryValue): Unknown {
  begun.delete(value);
  const known = unknowns.get(value);
  if (known) return known;
  const unknown = answer();
  unknowns.set(value, unknown);
  // `fetch` answers an object, or is rejected.
  if (value.library === 'global' && value.path === 'fetch()') unknown.truth = true;
  if (value.library === 'global' && value.path === 'fetch().ok') unknown.isUsual = true;
  return unknown;
}

/** Calls a name of a package: I/O where a row says so, else its result is another value of the package. */
export function callLibrary(world: World, callee: LibraryValue, args: Datum[], at: Position): Datum {
  if (/(^|\.)(then|catch|finally)$/.test(callee.path) && callee.receiver) return chain(world, callee, args);
  if (callee.isAnswer && callee.receiver && LIST_METHODS.has(lastName(callee.path)) && args.some(isCallable)) {
    const items = assumedList(world, unknownOf(callee.receiver));
    return call(world, memberOf(world, items, lastName(callee.path)), items, args, at);
  }
  const callback = onlyFunction(args);
  const mayRun = callback !== undefined && !isWrapped(world, callback);
  const method = callee.receiver;
  // `client.query.bind(client)`: another function, which the abstract run follows.
  if (/\.(?:apply|bind|call)$/.test(callee.path) && method && world.project.io.find({ ...method, path: `${method.path}()` }, 'called', true)) throw new Bail('calls a method through what functions have');
  const result = calledLibrary(callee, args.map((arg) => toValue(arg)), world.place);
  // What it was told to make, only the abstract run knows.
  if (containerCalls[result.library]?.test(result.path)) throw new Bail('asks a container');
  const found = world.project.io.find(result, 'called', callback !== undefined && args.at(-1) === callback);
  if (mayRun && (found || answersWithError(world.project.io, result, callback.fn)) && !callsForEach(result.path)) {
    refuseFunctions(world, callee, args.filter((arg) => arg !== callback));
    return answerThrough(world, result, found, callback, at);
  }
  if (refuseFunctions(world, callee, args)) hold(interceptedClient(callee) ?? result);
  if (found) return answerUnlessAborted(world, callSite(result, found), { ...result, settled: true }, args);
  if (isUnknownCall(world.project.io, result)) begun.set(result, world.now);
  return result;
}

/** `builder.then(…)` waits for it as `await` would. */
function chain(world: World, callee: LibraryValue, [first, second]: Datum[]): Datum {
  const promise = settleLibrary(world, callee.receiver!);
  if (!(promise instanceof SimPromise)) throw new Bail('chains on an answer');
  const name = lastName(callee.path);
  if (name === 'then') return thenOf(world, promise, first, second);
  if (name === 'catch') return thenOf(world, promise, undefined, first);
  throw new Bail('finally of a package');
}

/** `new Client(…)` */
export function constructLibrary(world: World, callee: LibraryValue, args: Datum[]): LibraryValue {
  const isHeld = refuseFunctions(world, callee, args);
  const path = (base: string): string => (base === '' ? 'new' : `${base}.new`);
  const made = ofPrismaSchema(world.project.modules, world.place.file, {
    type: 'library',
    library: callee.library,
    path: path(callee.path),
    ...(callee.also && { also: callee.also.map((other) => ({ library: other.library, path: path(other.path) })) }),
    args: args.map((arg) => toValue(arg)),
    receiver: callee,
    site: world.place,
  });
  if (isHeld) hold(made);
  return made;
}

/** What waiting for a package's value is: a builder's I/O, a call that was begun, or nothing. */
export function settleLibrary(world: World, value: LibraryValue): Datum {
  if (value.settled) return value;
  if (!world.isLoading && holds(value)) throw new Bail('a package is handed a function');
  const found = world.project.io.find(value, 'awaited', false);
  if (found) return answerLater(world, callSite(value, found), { ...value, settled: true });
  const since = begun.get(value);
  if (!since) return { ...value, settled: true };
  begun.delete(value);
  value.settled = true;
  return answerLater(world, unknownCall(world.project.io, value), value, since);
}

/** One step of `for await` over a package's iterator (a paginator, a cursor) is its I/O anew; lines and parts of what is there already wait for nothing. */
export function askForMore(world: World, value: LibraryValue): SimPromise | undefined {
  if (holds(value) || begun.has(value)) throw new Bail('iterates what a package made');
  const found = world.project.io.find(value, 'awaited', false);
  return found && answerLater(world, callSite(value, found), { ...value, settled: true });
}

/** What middleware of a package asks for before a handler runs. */
export function useLibrary(world: World, value: LibraryValue): SimPromise | undefined {
  if (holds(value)) throw new Bail('middleware is handed a function');
  const found = world.project.io.find(value, 'used', false);
  return found && answerLater(world, callSite(value, found), { ...value, settled: true });
}

/** What an async function returns without `await`: nobody waits for a value that is made. */
export function returned(value: Datum): Datum {
  return isLibrary(value) && begun.has(value) && isMade(value) ? { ...value, settled: true } : value;
}

function answerUnlessAborted(world: World, site: CallSite, answer: LibraryValue, args: readonly Datum[]): SimPromise {
  const promise = answerLater(world, site, answer);
  const signal = signalIn(args);
  return signal ? untilAborted(world, promise, signal) : promise;
}

function onlyFunction(args: readonly Datum[]): Closure | undefined {
  const [callback, ...others] = args.filter((arg) => arg instanceof Closure);
  return others.length === 0 ? callback : undefined;
}

/** `client.get(params, (error, data) => …)`, `transaction(async (client) => …)`: what the function does comes after the call. */
function answerThrough(world: World, result: LibraryValue, found: FoundRow | undefined, callback: Closure, at: Position): Datum {
  const { io } = world.project;
  const isTold = !found || found.row.callback === true;
  const settled: LibraryValue = { ...result, settled: true };
  const ended = answerLater(world, found ? callSite(result, found) : answeredCall(io, result), settled);
  const after = thenOf(world, ended, new Native('', (running) => call(running, callback, undefined, isTold ? [null, settled] : [result.receiver ?? answer()], at)), undefined);
  return isTold ? settled : after;
}

/** A promise of what a call answers. */
function answerLater(world: World, site: CallSite, answer: LibraryValue, since?: Mark): SimPromise {
  const promise = new SimPromise();
  const { now } = world;
  if (since) world.now = since;
  const mark = world.afterCall(site, site.fixedMs ?? site.latency.p50Ms);
  world.now = now;
  promise.isResolved = promise.isOfPackage = true;
  const value: Datum = site.service === 'sleep' ? undefined : answer;
  world.later(mark.ms < now.ms ? world.whenAll([mark, now]) : mark, () => settle(world, promise, 'done', value));
  return promise;
}
