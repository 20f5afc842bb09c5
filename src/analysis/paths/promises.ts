import { call } from './call';
import { Instance, isCallable, isLibrary, type Datum } from './values/datum';
import { memberOf } from './members/member';
import { SimPromise } from './values/sim-promise';
import { settleLibrary } from './library';
import { Thrown } from './values/thrown';
import { Unknown } from './values/unknown';
import type { World } from './world';
import { NOWHERE } from '../run/nowhere';

/** Settles a promise now. */
export function settle(world: World, promise: SimPromise, state: 'done' | 'failed', value: Datum): void {
  if (promise.state !== 'pending') return;
  Object.assign(promise, { state, value, mark: world.now });
  for (const { mark, done, failed } of promise.reactions.splice(0)) world.soon(world.whenAll([mark, promise.mark!]), () => (state === 'done' ? done : failed)(value));
}

/** Resolves a promise with a value, or with what another promise will give. */
export function resolve(world: World, promise: SimPromise, given: Datum): void {
  if (promise.isResolved) return world.orders.contest(promise.resolvedAt);
  takeForList(given);
  const value = isLibrary(given) ? settleLibrary(world, given) : given;
  promise.isResolved = true;
  promise.resolvedAt = world.orders.now;
  const follow = (given: Datum): void => settle(world, promise, 'done', given);
  if (value instanceof SimPromise) {
    world.soon(world.now, () => react(world, value, follow, (error) => settle(world, promise, 'failed', error)));
    return;
  }
  const then = thenOf(world, value);
  if (then === undefined) settle(world, promise, 'done', value);
  else world.soon(world.now, () => callThen(world, promise, value, then));
}

export function reject(world: World, promise: SimPromise, error: Datum): void {
  if (promise.isResolved) return world.orders.contest(promise.resolvedAt);
  promise.isResolved = true;
  promise.resolvedAt = world.orders.now;
  settle(world, promise, 'failed', error);
}

function thenOf(world: World, value: Datum): Datum {
  if (!(value instanceof Instance)) return undefined;
  const then = memberOf(world, value, 'then');
  return isCallable(then) ? then : undefined;
}

function callThen(world: World, promise: SimPromise, value: Datum, then: Datum): void {
  promise.isResolved = false;
  const { onDone, onFailed } = resolvers(world, promise);
  attempt(world, promise, () => void call(world, then, value, [onDone, onFailed], NOWHERE));
}

/** Functions that resolve and reject a promise. */
export function resolvers(world: World, promise: SimPromise): { onDone: Datum; onFailed: Datum } {
  return { onDone: world.project.native('resolve', (running, _self, [value]) => resolve(running, promise, value)), onFailed: world.project.native('reject', (running, _self, [error]) => reject(running, promise, error)) };
}

/** Runs something whose exception rejects the promise. */
export function attempt(world: World, promise: SimPromise, run: () => void): void {
  try {
    run();
  } catch (error) {
    if (!(error instanceof Thrown)) throw error;
    reject(world, promise, error.value);
  }
}

/** Calls back when the promise is settled. */
export function react(world: World, promise: SimPromise, done: (value: Datum) => void, failed: (error: Datum) => void): void {
  if (promise.state === 'pending') {
    promise.reactions.push({ mark: world.now, done: world.within(done), failed: world.within(failed) });
    return;
  }
  const { state, value, mark } = promise;
  world.soon(world.whenAll([world.now, mark!]), () => (state === 'done' ? done : failed)(value));
}

/** Nobody awaits an iterator, or resolves a promise with one: it was a list. */
function takeForList(value: Datum): void {
  if (value instanceof Unknown && value.iterator) delete value.iterator;
}

/** The promise that `await` and `Promise.resolve` take a value for. */
export function promiseFor(world: World, value: Datum): SimPromise {
  if (value instanceof SimPromise) return value;
  takeForList(value);
  const settled = isLibrary(value) ? settleLibrary(world, value) : value;
  if (settled instanceof SimPromise) return settled;
  const promise = new SimPromise();
  resolve(world, promise, settled);
  return promise;
}

/** `promise.then(onDone, onFailed)` */
export function then(world: World, promise: SimPromise, onDone: Datum, onFailed: Datum): SimPromise {
  const next = new SimPromise();
  const handled = (callback: Datum, otherwise: (value: Datum) => void) => (value: Datum) => {
    if (!isCallable(callback)) otherwise(value);
    else attempt(world, next, () => resolve(world, next, call(world, callback, undefined, [value], NOWHERE)));
  };
  react(world, promise, handled(onDone, (value) => resolve(world, next, value)), handled(onFailed, (error) => reject(world, next, error)));
  return next;
}
