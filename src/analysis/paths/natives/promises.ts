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

type Came = (value: Datum, index: number) => void;

/** Calls back with each of them when it comes. */
function each(world: World, promises: SimPromise[], done: Came, failed: Came): void {
  promises.forEach((promise, index) => react(world, promise, (value) => done(value, index), (error) => failed(error, index)));
}

/** To be asked as each of so many comes: whether it is the last one, when they all have come. */
function countdown(world: World, count: number): () => boolean {
  const marks: Mark[] = [];
  return () => {
    marks.push(world.now);
    if (marks.length === count) world.now = world.whenAll(marks);
    return marks.length === count;
  };
}

const all: Combine = (world, promises, result) => {
  const values: Datum[] = promises.map(() => undefined);
  if (promises.length === 0) resolve(world, result, values);
  const isLast = countdown(world, promises.length);
  each(world, promises, (value, index) => {
    values[index] = value;
    if (isLast()) resolve(world, result, values);
  }, (error, index) => won(world, { promises, index, result, as: 'failed' }, () => reject(world, result, error)));
};

const allSettled: Combine = (world, promises, result) => {
  const values: Datum[] = promises.map(() => undefined);
  if (promises.length === 0) resolve(world, result, values);
  const isLast = countdown(world, promises.length);
  const put = (value: Datum, index: number): void => {
    values[index] = value;
    if (isLast()) resolve(world, result, values);
  };
  each(world, promises, (value, index) => put(objectOf({ status: 'fulfilled', value }), index), (reason, index) => put(objectOf({ status: 'rejected', reason }), index));
};

const any: Combine = (world, promises, result) => {
  if (promises.length === 0) reject(world, result, aggregate([]));
  const isLast = countdown(world, promises.length);
  const errors: Datum[] = promises.map(() => undefined);
  each(world, promises, (value, index) => won(world, { promises, index, result, as: 'done' }, () => resolve(world, result, value)), (error, index) => {
    errors[index] = error;
    if (isLast()) reject(world, result, aggregate(errors));
  });
};

function aggregate(errors: Datum[]): Datum {
  const error = makeError('AggregateError', ['All promises were rejected']);
  error.members.set('errors', errors);
  return error;
}

/** Settled as the first of them is. */
export const race: Combine = (world, promises, result) => {
  each(world, promises, (value, index) => won(world, { promises, index, result }, () => resolve(world, result, value)), (error, index) => won(world, { promises, index, result }, () => reject(world, result, error)));
};

interface Won {
  promises: readonly SimPromise[];
  /** Of the one that came first. */
  index: number;
  result: SimPromise;
  /** Only others that end so might have won; undefined: whatever becomes of them. */
  as?: 'done' | 'failed';
}

/** Who came first; with other latencies it might be another call. */
function won(world: World, { promises, index, result, as }: Won, finish: () => void): void {
  if (result.state !== 'pending' || result.isResolved) return world.orders.contest(result.resolvedAt);
  const others = promises.filter(({ state }, at) => at !== index && (state === 'pending' || state === as));
  if (others.length > 0) {
    world.now = world.whenFirst([world.now]);
    for (const promise of others) world.losers.push({ promise, race: world.now, ...(as && { as }) });
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
