import type { Position } from '../ir';
import { iteratorOf } from './iterator-of';
import { assumedList } from './values/assumed-list';
import { Bail } from './bail';
import { constructValue } from './class';
import { Class, Closure, Instance, Native, isCallable, isLibrary, type Datum } from './values/datum';
import { Environment, type Activation } from './names/environment';
import { bindParameters } from './names/bind';
import { executeAll, hoist } from './execute';
import { LIST_METHODS } from './list-methods';
import { callLibrary, returned, unknownOf } from './library';
import { memberOf } from './members/member';
import { attempt, promiseFor, react, resolve } from './promises';
import type { Pause, Running } from './pause';
import { PURE } from './pure';
import { SimPromise } from './values/sim-promise';
import { asyncSteps, syncSteps } from './steps';
import { Thrown } from './values/thrown';
import { Unknown, answer } from './values/unknown';
import type { World } from './world';
import { countGuards } from '../run/conditions/guard-share';
import { isModel } from '../run/models/model-of';

/** Calls whatever the value may be. */
export function call(world: World, callee: Datum, self: Datum, args: Datum[], at: Position): Datum {
  world.spend(4);
  if (callee instanceof Closure) return world.rounds.run(callee.fn, args[0], 0, () => world.deeper(() => callClosure(world, callee, self, args)), callee.round);
  if (callee instanceof Native) return callee.call(world, self, args, at) as Datum;
  if (isLibrary(callee)) return callLibrary(world, callee, args, at);
  // `EventEmitter.call(this)`: what Node.js makes with a function.
  if (callee instanceof Class && self instanceof Instance && isModel(callee.scope.module.file)) return constructValue(world, callee, args, at, self);
  if (!(callee instanceof Unknown)) throw new Bail('calls what is no function');
  const iterator = args.length === 0 ? iteratorOf(world, callee, self) : undefined;
  if (iterator !== undefined) return iterator;
  if (!args.some(handsOver)) {
    world.isBlind = true;
    return isPure(callee, args) ? callee.derive(`(${JSON.stringify(args)})`) : answer();
  }
  const chained = chainedOn(callee, self);
  if (chained) {
    const promise = promiseFor(world, self);
    return call(world, memberOf(world, promise, chained), promise, args, at);
  }
  const list = listFor(world, callee, self);
  if (list === undefined) throw new Bail('hands a function or a promise to something unknown');
  return call(world, list.method, list.items, args, at);
}

/** `unknown.catch(callback)`: whatever it is, it is waited for. */
function chainedOn(callee: Unknown, self: Datum): string | undefined {
  return self instanceof Unknown ? ['then', 'catch', 'finally'].find((method) => self.derive(`.${method}`) === callee) : undefined;
}

/** `unknown.map(callback)`: whatever it is, it is a list. */
function listFor(world: World, callee: Unknown, self: Datum): { method: Datum; items: Datum } | undefined {
  const of = isLibrary(self) ? unknownOf(self) : self;
  const name = of instanceof Unknown ? [...LIST_METHODS].find((method) => of.derive(`.${method}`) === callee) : undefined;
  if (!name) return undefined;
  const items = assumedList(world, of as Unknown);
  return { method: memberOf(world, items, name), items };
}

/** A method of texts, whatever it is called on: asked the same again it answers the same. */
function isPure({ operation, isAnswer }: Unknown, args: readonly Datum[]): boolean {
  return !isAnswer && operation !== undefined && PURE.has(operation.slice(1)) && args.every((arg) => arg === null || typeof arg !== 'object');
}

/** What an unknown function might run, wait for, or change. */
function handsOver(arg: Datum): boolean {
  return isCallable(arg) || arg instanceof SimPromise || (arg instanceof Instance && [...arg.members.values()].some(isCallable));
}

function callClosure(world: World, callee: Closure, self: Datum, given: readonly Datum[]): Datum {
  const { fn } = callee;
  const args = [...callee.bound, ...given];
  const activation: Activation = fn.arrow ? callee.scope.activation : { fn, self: callee.isBound ? callee.self : self, args, ...(callee.home && { home: callee.home }) };
  return runFunction(world, callee, activation, args);
}

/** Runs a function's body with what `this` and `super` are in it. */
export function runFunction(world: World, closure: Closure, activation: Activation, args: readonly Datum[]): Datum {
  const { fn, scope } = closure;
  const inner = new Environment(scope.module, scope, activation, true);
  if (fn.knowsItself) inner.variables.set(fn.name, closure);
  const body = bodyOf(world, inner, fn, args);
  if (fn.generator) return fn.async ? asyncSteps(world, body) : syncSteps(world, body);
  return fn.async ? runAsync(world, body) : finish(body);
}

function* bodyOf(world: World, scope: Environment, fn: Closure['fn'], args: readonly Datum[]): Running<Datum> {
  world.project.onRun(fn, scope.module.loaded);
  countGuards(fn);
  yield* bindParameters(world, scope, fn.params, args);
  hoist(scope, fn.body);
  const end = yield* executeAll(world, scope, fn.body);
  if (end?.kind !== 'return') return undefined;
  return fn.async ? returned(end.value) : end.value;
}

/** Runs what cannot stop. */
export function finish<T>(running: Running<T>): T {
  const step = running.next();
  if (!step.done) throw new Bail('stops where it cannot');
  return step.value;
}

/** Runs an async function: it stops at every `await`, and its promise is settled at its end. */
export function runAsync(world: World, body: Running<Datum>): SimPromise {
  const promise = new SimPromise();
  const goOn = (step: () => IteratorResult<Pause, Datum>): void => attempt(world, promise, () => {
    const result = step();
    if (result.done) resolve(world, promise, result.value);
    else awaitThen(world, result.value.value, (value) => goOn(() => body.next(value)), (error) => goOn(() => body.throw(new Thrown(error))));
  });
  goOn(() => body.next());
  return promise;
}

/** What `await` does: goes on with the value when it is there. */
export function awaitThen(world: World, value: Datum, done: (value: Datum) => void, failed: (error: Datum) => void): void {
  react(world, promiseFor(world, value), done, failed);
}
