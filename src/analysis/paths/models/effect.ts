/**
 * https://effect.website: what a program of effects does in time, its errors too. An effect is a function that gives a promise; it is rejected with a `Failure` of what is expected, or with what is not.
 * Services and layers are left to the abstract run.
 */
const EFFECT = `
import pLimit from 'p-limit';
class Failure { constructor(error) { this.error = error; } }
class Eff {
  constructor(run) { this.run = run; }
  pipe(...steps) { return steps.reduce((so, step) => step(so), this); }
  *[Symbol.iterator]() { return yield this; }
}
const make = (run) => new Eff(run);
const isEffect = (value) => value instanceof Eff;
const perform = (effect) => (isEffect(effect) ? effect.run() : effect instanceof Left ? Promise.reject(new Failure(effect.left)) : effect instanceof Right ? Promise.resolve(effect.right) : __refuse('what is no effect'));
const dual = (count, f) => (...args) => (args.length >= count ? f(...args) : (effect) => f(effect, ...args));
/** The same where more may be given, or less. */
const effectFirst = (f) => (...args) => (isEffect(args[0]) ? f(...args) : (effect) => f(effect, ...args));
const ofTwo = (f) => (...args) => (isEffect(args[1]) ? f(...args) : (effect) => f(effect, ...args));
class Left { constructor(left) { this.left = left; this._tag = 'Left'; } *[Symbol.iterator]() { return yield fail(this.left); } }
class Right { constructor(right) { this.right = right; this._tag = 'Right'; } *[Symbol.iterator]() { return this.right; } }
const UNITS = { nano: 1e-6, micro: 1e-3, milli: 1, second: 1000, minute: 60000, hour: 3600000, day: 86400000, week: 604800000 };
const msOf = (duration) => { if (typeof duration !== 'string') return duration; const [count, unit = ''] = duration.split(' '); return Number(count) * (UNITS[unit.replace(/s$/, '')] ?? __refuse('a duration without a unit')); };
export const Duration = { millis: (ms) => ms, seconds: (n) => n * 1000, minutes: (n) => n * 60000, hours: (n) => n * 3600000, days: (n) => n * 86400000, toMillis: msOf, decode: msOf };
const bounded = async (list, options, f) => {
  const concurrency = options?.concurrency ?? 1;
  if (concurrency === 'unbounded') return Promise.all(list.map((item, index) => f(item, index)));
  if (typeof concurrency !== 'number') __refuse('how many at once that is inherited');
  if (concurrency > 1) { const limit = pLimit(concurrency); return Promise.all(list.map((item, index) => limit(() => f(item, index)))); }
  const values = [];
  for (const [index, item] of list.entries()) values.push(await f(item, index));
  return values;
};
const succeed = (value) => make(async () => value);
const fail = (error) => make(async () => { throw new Failure(error); });
const failSync = (f) => make(async () => { throw new Failure(f()); });
const sync = (f) => make(async () => f());
const promise = (f) => make(async () => f(new AbortController().signal));
const tried = (call, caught) => make(async () => { try { return await call(new AbortController().signal); } catch (error) { throw new Failure(caught ? caught(error) : error); } });
const tryPromise = (options) => (__isFunction(options) ? tried(options) : tried(options.try, options.catch));
const drive = async (steps) => { let step = steps.next(); while (!step.done) step = steps.next(await perform(step.value)); return step.value; };
const gen = (...args) => make(async () => drive(args.at(-1)()));
const fn = (first) => (__isFunction(first) ? (...args) => make(async () => drive(first(...args))) : (body, ...steps) => (...args) => steps.reduce((so, step) => step(so), make(async () => drive(body(...args)))));
const flatMap = dual(2, (effect, f) => make(async () => perform(f(await perform(effect)))));
const resultOf = async (next, value) => { const result = __isFunction(next) ? next(value) : next; return isEffect(result) ? perform(result) : result; };
const andThen = dual(2, (effect, next) => make(async () => resultOf(next, await perform(effect))));
const map = dual(2, (effect, f) => make(async () => f(await perform(effect))));
const tap = dual(2, (effect, f) => make(async () => { const value = await perform(effect); await resultOf(f, value); return value; }));
const as = dual(2, (effect, value) => make(async () => { await perform(effect); return value; }));
const caughtIf = (effect, isOne, handler) => make(async () => {
  try { return await perform(effect); } catch (failure) {
    if (!(failure instanceof Failure) || !isOne(failure.error)) throw failure;
    return perform(handler(failure.error));
  }
});
const catchAll = dual(2, (effect, handler) => caughtIf(effect, () => true, handler));
const catchIf = dual(3, caughtIf);
const catchTag = effectFirst((effect, ...args) => caughtIf(effect, (error) => args.slice(0, -1).flat().includes(error?._tag), args.at(-1)));
const catchTags = dual(2, (effect, handlers) => caughtIf(effect, (error) => error?._tag in handlers, (error) => handlers[error._tag](error)));
const mapError = dual(2, (effect, f) => caughtIf(effect, () => true, (error) => fail(f(error))));
const tapError = dual(2, (effect, f) => caughtIf(effect, () => true, (error) => make(async () => { await perform(f(error)); throw new Failure(error); })));
const orElse = dual(2, (effect, other) => caughtIf(effect, () => true, () => other()));
const orElseSucceed = dual(2, (effect, value) => caughtIf(effect, () => true, () => sync(value)));
const orDie = (effect) => make(async () => { try { return await perform(effect); } catch (failure) { throw failure instanceof Failure ? failure.error : failure; } });
const either = (effect) => caughtIf(map(effect, (value) => new Right(value)), () => true, (error) => succeed(new Left(error)));
const match = dual(2, (effect, { onFailure, onSuccess }) => map(either(effect), (found) => (found instanceof Right ? onSuccess(found.right) : onFailure(found.left))));
const matchEffect = dual(2, (effect, on) => flatMap(match(effect, on), (chosen) => chosen));
const ignore = (effect) => caughtIf(map(effect, () => undefined), () => true, () => succeed(undefined));
/** How long until the next round, in ms; undefined: no more. */
class Plan { constructor(next) { this.next = next; } pipe(...steps) { return steps.reduce((so, step) => step(so), this); } }
const plan = (next) => new Plan(next);
const least = (one, other) => (one === undefined || other === undefined ? undefined : Math.max(one, other));
const most = (one, other) => (one === undefined ? other : other === undefined ? one : Math.min(one, other));
const intersect = dual(2, (one, other) => plan((round) => least(one.next(round), other.next(round))));
const recurs = (count) => plan((round) => (round < count ? 0 : undefined));
export const Schedule = {
  jittered: (one) => one, recurs, once: recurs(1), forever: plan(() => 0), stop: recurs(0),
  spaced: (duration) => plan(() => msOf(duration)),
  exponential: (first, factor = 2) => plan((round) => msOf(first) * factor ** round),
  linear: (first) => plan((round) => msOf(first) * (round + 1)),
  intersect, compose: intersect,
  union: dual(2, (one, other) => plan((round) => most(one.next(round), other.next(round)))),
  addDelay: dual(2, (one, more) => plan((round) => { const ms = one.next(round); return ms === undefined ? undefined : ms + msOf(more(round)); })),
};
const planOf = (policy) => {
  if (policy instanceof Plan) return policy;
  const { schedule, times = schedule ? Infinity : undefined } = policy;
  if (schedule && !(schedule instanceof Plan)) __refuse('a schedule that is not followed');
  return plan((round) => (times !== undefined && round >= times ? undefined : schedule ? schedule.next(round) : 0));
};
const askOf = (value) => (isEffect(value) ? perform(value) : value);
/** Whether there is another round, once it is time for it. */
const goesOn = async (policy, ms, value) => {
  if (ms === undefined || (policy.while && !(await askOf(policy.while(value)))) || (policy.until && (await askOf(policy.until(value))))) return false;
  if (ms > 0) await __sleep(ms);
  return true;
};
const retry = effectFirst((effect, policy) => make(async () => {
  const { next } = planOf(policy);
  for (let round = 0; ; round++) {
    try { return await perform(effect); } catch (failure) {
      if (!(failure instanceof Failure) || !(await goesOn(policy, next(round), failure.error))) throw failure;
    }
  }
}));
const repeat = effectFirst((effect, policy) => make(async () => {
  const { next } = planOf(policy);
  for (let round = 0; ; round++) {
    const value = await perform(effect);
    if (!(await goesOn(policy, next(round), value))) return value;
  }
}));
const sleep = (duration) => make(async () => { await __sleep(msOf(duration)); });
const limited = (effect, duration, late) => make(async () => {
  let timer;
  const over = new Promise((resolve, reject) => { timer = setTimeout(() => perform(late()).then(resolve, reject), msOf(duration)); });
  const work = perform(effect);
  work.then(() => clearTimeout(timer), () => clearTimeout(timer));
  return Promise.race([work, over]);
});
class TimeoutException { _tag = 'TimeoutException'; }
const timeout = dual(2, (effect, duration) => limited(effect, duration, () => fail(new TimeoutException())));
const timeoutFail = dual(2, (effect, { duration, onTimeout }) => limited(effect, duration, () => failSync(onTimeout)));
const timeoutTo = dual(2, (effect, { duration, onTimeout, onSuccess }) => limited(map(effect, onSuccess), duration, () => sync(onTimeout)));
const forEach = (list, f, options) => (__isFunction(list) ? (given) => forEach(given, list, f) : make(async () => { const values = await bounded([...list], options, (item, index) => perform(f(item, index))); return options?.discard ? undefined : values; }));
const all = (effects, options) => make(async () => {
  if (options?.mode !== undefined && options.mode !== 'default') __refuse('how errors are gathered');
  const isList = effects[Symbol.iterator] !== undefined;
  const values = await bounded(isList ? [...effects] : Object.values(effects), options, (effect) => perform(effect));
  if (options?.discard) return undefined;
  return isList ? values : Object.fromEntries(Object.keys(effects).map((name, index) => [name, values[index]]));
});
const zip = ofTwo((one, other, options) => all([one, other], { concurrency: options?.concurrent ? 2 : 1 }));
const zipRight = ofTwo((one, other, options) => map(zip(one, other, options), ([, value]) => value));
const zipLeft = ofTwo((one, other, options) => map(zip(one, other, options), ([value]) => value));
const ensuring = dual(2, (effect, last) => make(async () => { try { return await perform(effect); } finally { await perform(last); } }));
const bind = dual(3, (effect, name, f) => make(async () => { const value = await perform(effect); return { ...value, [name]: await perform(f(value)) }; }));
const let_ = dual(3, (effect, name, f) => map(effect, (value) => ({ ...value, [name]: f(value) })));
const acquireUseRelease = (acquire, use, release) => make(async () => { const resource = await perform(acquire); try { return await perform(use(resource)); } finally { await perform(release(resource, undefined)); } });
const when = dual(2, (effect, condition) => make(async () => (condition() ? perform(effect) : undefined)));
const if_ = dual(2, (test, { onTrue, onFalse }) => make(async () => ((await askOf(test)) ? perform(onTrue()) : perform(onFalse()))));
const filterOrFail = dual(3, (effect, isRight, error) => make(async () => { const value = await perform(effect); if (isRight(value)) return value; throw new Failure(error(value)); }));
const first = (effects) => new Promise((resolve, reject) => { let left = effects.length; for (const effect of effects) perform(effect).then(resolve, (failure) => { if (--left === 0) reject(failure); }); });
const runPromise = async (effect) => { try { return await perform(effect); } catch (failure) { throw failure instanceof Failure ? failure.error : failure; } };
const runPromiseExit = async (effect) => { try { return { _tag: 'Success', value: await perform(effect) }; } catch (failure) { return { _tag: 'Failure', cause: failure }; } };
const given = effectFirst((effect) => effect);
const nothing = succeed(undefined);
const logs = () => nothing;
export class Effect {
  static succeed = succeed; static fail = fail; static failSync = failSync; static die = (error) => make(async () => { throw error; }); static dieMessage = (text) => make(async () => { throw new Error(text); });
  static sync = sync; static try = tryPromise; static promise = promise; static tryPromise = tryPromise; static suspend = (f) => make(async () => perform(f()));
  static gen = gen; static fn = fn; static flatMap = flatMap; static andThen = andThen; static map = map; static tap = tap; static as = as; static asVoid = (effect) => as(effect, undefined); static flatten = (effect) => flatMap(effect, (inner) => inner);
  static catchAll = catchAll; static catch = catchAll; static catchIf = catchIf; static catchTag = catchTag; static catchTags = catchTags; static mapError = mapError; static tapError = tapError; static orElse = orElse; static orElseSucceed = orElseSucceed; static orElseFail = dual(2, (effect, error) => mapError(effect, () => error())); static orDie = orDie; static either = either; static result = either; static match = match; static matchEffect = matchEffect; static ignore = ignore; static filterOrFail = filterOrFail;
  static retry = retry; static repeat = repeat; static repeatN = dual(2, (effect, count) => repeat(effect, { times: count })); static timeout = timeout; static timeoutFail = timeoutFail; static timeoutTo = timeoutTo; static sleep = sleep; static delay = dual(2, (effect, duration) => flatMap(sleep(duration), () => effect));
  static forEach = forEach; static all = all; static zip = zip; static zipRight = zipRight; static zipLeft = zipLeft; static race = dual(2, (one, other) => make(() => first([one, other]))); static raceAll = (effects) => make(() => first([...effects]));
  static ensuring = ensuring; static acquireUseRelease = acquireUseRelease; static when = when; static unless = dual(2, (effect, condition) => when(effect, () => !condition())); static if = if_; static bind = bind; static let = let_; static bindTo = dual(2, (effect, name) => map(effect, (value) => ({ [name]: value }))); static Do = succeed({}); static void = nothing; static unit = nothing;
  static log = logs; static logInfo = logs; static logDebug = logs; static logError = logs; static logWarning = logs; static withSpan = given; static annotateLogs = given; static withLogSpan = given; static uninterruptible = given;
  static runPromise = runPromise; static runPromiseExit = runPromiseExit;
  static isEffect = isEffect;
}
export const Either = { left: (error) => new Left(error), right: (value) => new Right(value), isLeft: (one) => one instanceof Left, isRight: (one) => one instanceof Right };
const tagged = (Base) => (tag) => class extends Base { _tag = tag; constructor(members) { super(); Object.assign(this, members); } *[Symbol.iterator]() { return yield fail(this); } };
export const Data = { TaggedError: tagged(Error), Error: class extends Error { constructor(members) { super(); Object.assign(this, members); } }, TaggedClass: tagged(Object) };
export const pipe = (value, ...steps) => steps.reduce((so, step) => step(so), value);
export const flow = (start, ...steps) => (...args) => steps.reduce((so, step) => step(so), start(...args));
export const identity = (value) => value;`;

/** Effect, on one path each. */
export const EFFECT_MODELS: Readonly<Record<string, string>> = { effect: EFFECT };
