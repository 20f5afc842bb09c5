import { Bail } from '../bail';
import { call } from '../call';
import { Native, isLibrary, objectOf, type Datum } from '../values/datum';
import { listOf } from '../iterate';
import type { Mark } from '../marks/mark';
import { attempt, promiseFor, react, reject, resolve, resolvers, settle, then } from '../promises';
import { SimPromise } from '../values/sim-promise';
import { Thrown } from '../values/thrown';
import { Unknown } from '../values/unknown';
import type { World } from '../world';
import { makeError } from './errors';
import { NOWHERE } from '../../run/nowhere';

/** `then`, `catch`, `finally` of a promise. */
export function promiseMember({ isOfPackage }: SimPromise, name: string): Datum {
  switch (name) {
    case 'then':
      return new Native('then', (world, self, [onDone, onFailed]) => then(world, ownPromise(self), onDone, onFailed));
    case 'catch':
      return new Native('catch', (world, self, [onFailed]) => then(world, ownPromise(self), undefined, onFailed));
    case 'finally':
      return new Native('finally', (world, self, [onEnd]) => finallyOf(world, ownPromise(self), onEnd));
    default:
      // `streamText(…).textStream`
      if (isOfPackage) throw new Bail('takes a member of a promise of a package');
      return undefined;
  }
}

/** `const { then } = promise; then(…)` is called on nothing. */
function ownPromise(self: Datum): SimPromise {
  if (self instanceof SimPromise) return self;
  if (self instanceof Unknown || isLibrary(self)) throw new Bail('calls a method of promises on something unknown');
  throw new Thrown(makeError('TypeError', ['Method of promises called on something else']));
}

function finallyOf(world: World, promise: SimPromise, onEnd: Datum): SimPromise {
  const after = (goOn: (running: World) => Datum) => new Native('finally', (running) => then(running, promiseFor(running, onEnd === undefined ? undefined : call(running, onEnd, undefined, [], NOWHERE)), new Native('', (inner) => goOn(inner)), undefined));
  return then(
    world,
    promise,
    new Native('', (running, self, [value], at) => after(() => value).call(running, self, [], at)),
    new Native('', (running, self, [error], at) => after(() => { throw new Thrown(error); }).call(running, self, [], at)),
  );
}

type Combine = (world: World, promises: SimPromise[], result: SimPromise) => void;

/** Calls back with all of them; when the last came, they all had. */
function each(world: World, promises: SimPromise[], done: (value: Datum, index: number, isLast: boolean) => void, failed: (error: Datum, index: number, isLast: boolean) => void): void {
  let left = promises.length;
  const marks: Mark[] = [];
  const came = (index: number): boolean => {
    marks.push(world.now);
    if (--left === 0) world.now = world.whenAll(marks);
    return left === 0 || index < 0;
  };
  promises.forEach((promise, index) => react(world, promise, (value) => done(value, index, came(index)), (error) => failed(error, index, came(index))));
}

const all: Combine = (world, promises, result) => {
  const values: Datum[] = promises.map(() => undefined);
  if (promises.length === 0) resolve(world, result, values);
  each(world, promises, (value, index, isLast) => {
    values[index] = value;
    if (isLast) resolve(world, result, values);
  }, (error) => reject(world, result, error));
};

const allSettled: Combine = (world, promises, result) => {
  const values: Datum[] = promises.map(() => undefined);
  if (promises.length === 0) resolve(world, result, values);
  const put = (value: Datum, index: number, isLast: boolean): void => {
    values[index] = value;
    if (isLast) resolve(world, result, values);
  };
  each(world, promises, (value, index, isLast) => put(objectOf({ status: 'fulfilled', value }), index, isLast), (reason, index, isLast) => put(objectOf({ status: 'rejected', reason }), index, isLast));
};

const any: Combine = (world, promises, result) => {
  if (promises.length === 0) reject(world, result, aggregate([]));
  let failures = 0;
  const errors: Datum[] = promises.map(() => undefined);
  each(world, promises, (value) => won(world, promises, result, () => resolve(world, result, value)), (error, index) => {
    errors[index] = error;
    if (++failures === promises.length) reject(world, result, aggregate(errors));
  });
};

function aggregate(errors: Datum[]): Datum {
  const error = makeError('AggregateError', ['All promises were rejected']);
  error.members.set('errors', errors);
  return error;
}

/** Settled as the first of them is. */
export const race: Combine = (world, promises, result) => {
  each(world, promises, (value) => won(world, promises, result, () => resolve(world, result, value)), (error) => won(world, promises, result, () => reject(world, result, error)));
};

/** Who came first; with other latencies it might be another call. */
function won(world: World, promises: readonly SimPromise[], result: SimPromise, finish: () => void): void {
  if (result.state !== 'pending' || result.isResolved) return;
  const others = promises.filter(({ state }) => state === 'pending');
  if (others.length > 0) {
    world.now = world.whenFirst([world.now]);
    for (const promise of others) world.losers.push({ promise, race: world.now });
  }
  finish();
}

function combinator(name: string, combine: Combine): Native {
  return new Native(name, (world, _self, [list]) => {
    const result = new SimPromise();
    attempt(world, result, () => combine(world, listOf(world, list).map((item) => promiseFor(world, item)), result));
    return result;
  });
}

function withResolvers(world: World): Datum {
  const promise = new SimPromise();
  const { onDone, onFailed } = resolvers(world, promise);
  return objectOf({ promise, resolve: onDone, reject: onFailed });
}

/** The global `Promise`. */
export const PROMISE = new Native(
  'Promise',
  () => undefined,
  {
    all: combinator('all', all),
    allSettled: combinator('allSettled', allSettled),
    any: combinator('any', any),
    race: combinator('race', race),
    resolve: new Native('resolve', (world, _self, [value]) => promiseFor(world, value)),
    reject: new Native('reject', (world, _self, [error]) => {
      const promise = new SimPromise();
      promise.isResolved = true;
      settle(world, promise, 'failed', error);
      return promise;
    }),
    try: new Native('try', (world, _self, [fn, ...args]) => {
      const promise = new SimPromise();
      attempt(world, promise, () => resolve(world, promise, call(world, fn, undefined, args, NOWHERE)));
      return promise;
    }),
    withResolvers: new Native('withResolvers', (world) => withResolvers(world)),
  },
  (world, [executor], at) => {
    const promise = new SimPromise();
    const { onDone, onFailed } = resolvers(world, promise);
    attempt(world, promise, () => void call(world, executor, undefined, [onDone, onFailed], at));
    return promise;
  },
);
