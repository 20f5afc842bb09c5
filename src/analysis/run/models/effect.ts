/**
 * An effect runs when it is run: `Effect.runPromise(effect)`. Errors are not followed, as `catch` is not the main path.
 * https://effect.website/docs/getting-started/the-effect-type/
 */
const EFFECT = `
import pLimit from 'p-limit';
class Eff {
  constructor(run) { this.run = run; }
  pipe(...steps) { return steps.reduce((so, step) => step(so), this); }
  then(done) { return this.run().then(done); }
}
const services = {};
const make = (run) => new Eff(run);
/** What stands for an effect: a service's tag is what was provided for it. */
const perform = async (effect) => {
  if (__isClass(effect)) return services[effect.key] ? services[effect.key]() : __instance(effect);
  return effect.run();
};
const lifted = (f) => (...args) => make(async () => f(...args));
/** Both forms: with the effect first, or given later by pipe. */
const dual = (count, f) => (...args) => (args.length >= count ? f(...args) : (effect) => f(effect, ...args));
/** The same of two effects, with options or without. */
const ofTwo = (f) => (...args) => (__isEffect(args[1]) ? f(...args) : (effect) => f(effect, ...args));
/** What changes nothing on the main path. */
const kept = (...args) => (args.length > 1 && __isEffect(args[0]) ? args[0] : same);
/** In ms. How long a text says, like '2 seconds', is not followed. */
const pause = async (duration) => { if (typeof duration !== 'string') await new Promise((resolve) => setTimeout(resolve, duration)); };
export const Duration = { millis: (ms) => ms, seconds: (seconds) => seconds * 1000, minutes: (minutes) => minutes * 60000 };
const bounded = async (list, options, f) => {
  if (options && typeof options.concurrency === 'number' && options.concurrency !== 1) { const limit = pLimit(options.concurrency); return Promise.all(list.map((item, index) => limit(() => f(item, index)))); }
  if (options && options.concurrency !== undefined && options.concurrency !== 1) return Promise.all(list.map((item, index) => f(item, index)));
  const values = [];
  for (const item of list) values.push(await f(item));
  return values;
};
const succeed = (value) => make(async () => value);
const tryPromise = (options) => make(async () => (__isFunction(options) ? options(__given()) : options.try(__given())));
const flatMap = dual(2, (effect, f) => make(async () => perform(f(await perform(effect)))));
const andThen = dual(2, (effect, next) => make(async () => { const value = await perform(effect); const result = __isFunction(next) ? next(value) : next; return __isEffect(result) ? perform(result) : result; }));
const map = dual(2, (effect, f) => make(async () => f(await perform(effect))));
const tap = dual(2, (effect, f) => make(async () => { const value = await perform(effect); const more = __isFunction(f) ? f(value) : f; await (__isEffect(more) ? perform(more) : more); return value; }));
const same = (effect) => (__isEffect(effect) ? effect : (given) => given);
const forEach = (list, f, options) => (__isFunction(list) ? (given) => forEach(given, list, f) : make(async () => bounded(list, options, (item, index) => perform(f(item, index)))));
const all = (effects, options) => make(async () => {
  const list = Array.isArray(effects) ? effects : Object.values(effects);
  const values = await bounded(list, options, (effect) => perform(effect));
  return Array.isArray(effects) ? values : Object.fromEntries(Object.keys(effects).map((name, index) => [name, values[index]]));
});
const zip = ofTwo((one, other, options) => make(async () => bounded([one, other], options && options.concurrent ? { concurrency: 2 } : undefined, (effect) => perform(effect))));
const gen = (...args) => make(async () => __drive(args[args.length - 1], perform, [identity]));
const fn = (first) => (__isFunction(first) ? (...args) => make(async () => __drive(first, perform, args)) : (body, ...steps) => (...args) => steps.reduce((so, step) => step(so), make(async () => __drive(body, perform, args))));
const matchEffect = dual(2, (effect, { onFailure, onSuccess }) => make(async () => { const value = await perform(effect); const way = __unknown ? onSuccess(value) : onFailure(__unknown); return perform(way); }));
const match = dual(2, (effect, { onFailure, onSuccess }) => make(async () => { const value = await perform(effect); return __unknown ? onSuccess(value) : onFailure(__unknown); }));
const bind = dual(3, (effect, name, f) => make(async () => { const value = await perform(effect); return { ...value, [name]: await perform(f(value)) }; }));
const let_ = dual(3, (effect, name, f) => make(async () => { const value = await perform(effect); return { ...value, [name]: f(value) }; }));
const acquireUseRelease = (acquire, use, release) => make(async () => { const resource = await perform(acquire); const value = await perform(use(resource)); await perform(release(resource, __unknown)); return value; });
const acquireRelease = (acquire) => make(async () => perform(acquire));
const provideService = dual(3, (effect, tag, service) => { services[tag.key] = async () => service; return effect; });
const provideServiceEffect = dual(3, (effect, tag, made) => { services[tag.key] = () => perform(made); return effect; });
const when = dual(2, (effect, condition) => make(async () => (condition() ? perform(effect) : undefined)));
const if_ = dual(2, (test, { onTrue, onFalse }) => make(async () => (__unknown ? perform(onTrue()) : perform(onFalse()))));
const runPromise = (effect) => perform(effect);
const service = () => (key, options = {}) => class {
  static key = key;
  static pipe(...steps) { return steps.reduce((so, step) => step(so), this); }
  static get Default() { services[key] ??= () => made(options); return __given(); }
};
const made = async ({ effect, scoped, succeed: value, sync }) => (effect ? perform(__isEffect(effect) ? effect : effect(__given())) : scoped ? perform(scoped) : sync ? sync() : value);
export const Effect = {
  succeed, gen, fn, flatMap, andThen, map, tap, forEach, all, zip, match, matchEffect, bind, let: let_, tryPromise, promise: tryPromise, acquireRelease, acquireUseRelease, provideService, provideServiceEffect, when, if: if_,
  void: succeed(undefined), unit: succeed(undefined), Do: succeed({}), fail: () => succeed(__unknown), die: () => succeed(__unknown), never: succeed(__unknown),
  sync: (f) => make(async () => f()), try: (options) => make(async () => (__isFunction(options) ? options() : options.try())), suspend: (f) => make(async () => perform(f())),
  async: (register) => make(() => new Promise((resolve) => register((effect) => resolve(perform(effect))))),
  as: dual(2, (effect, value) => make(async () => { await perform(effect); return value; })), asVoid: same, ignore: same,
  bindTo: dual(2, (effect, name) => map(effect, (value) => ({ [name]: value }))),
  zipRight: ofTwo((one, other) => make(async () => { await perform(one); return perform(other); })), zipLeft: ofTwo((one, other) => make(async () => { const value = await perform(one); await perform(other); return value; })), zipWith: dual(3, (one, other, f) => make(async () => f(await perform(one), await perform(other)))),
  catchAll: kept, catchTag: kept, catchTags: kept, mapError: kept, orElse: kept, orDie: same, tapError: kept, catchAllCause: kept, either: same, option: same, exit: same, sandbox: same,
  withSpan: kept, annotateLogs: kept, withLogSpan: kept, annotateCurrentSpan: () => succeed(undefined), scoped: same, provide: kept, retry: kept, timeout: kept, uninterruptible: same, fork: (effect) => make(async () => { perform(effect); return succeed(undefined); }), repeat: kept, filterOrFail: kept, flatten: dual(1, (effect) => make(async () => perform(await perform(effect)))),
  log: () => succeed(undefined), logInfo: () => succeed(undefined), logDebug: () => succeed(undefined), logError: () => succeed(undefined), logWarning: () => succeed(undefined), sleep: (duration) => make(async () => pause(duration)), delay: dual(2, (effect, duration) => make(async () => { await pause(duration); return perform(effect); })),
  race: dual(2, (one, other) => make(async () => Promise.race([perform(one), perform(other)]))), raceAll: (effects) => make(async () => Promise.race(effects.map((effect) => perform(effect)))),
  runPromise, runSync: runPromise, runPromiseExit: runPromise, runFork: runPromise, runCallback: runPromise,
  Service: service, Tag: service, ensuring: dual(2, (effect, last) => make(async () => { const value = await perform(effect); await perform(last); return value; })), addFinalizer: () => succeed(undefined),
};
export const Context = { Tag: (key) => () => class { static key = key; static of(value) { return value; } static pipe(...steps) { return steps.reduce((so, step) => step(so), this); } }, GenericTag: (key) => class { static key = key; static of(value) { return value; } }, Reference: (key) => (options) => class { static key = key; } };
const layer = (tag, serve) => { services[tag.key] = serve; return { pipe: () => __given() }; };
export const Layer = {
  succeed: (tag, value) => layer(tag, async () => value), sync: (tag, f) => layer(tag, async () => f()), effect: (tag, effect) => layer(tag, () => perform(effect)), scoped: (tag, effect) => layer(tag, () => perform(effect)),
  merge: () => __given(), mergeAll: () => __given(), provide: () => __given(), provideMerge: () => __given(), suspend: (f) => f(), empty: __given(),
};
export const ManagedRuntime = { make: () => ({ runPromise, runSync: runPromise, runPromiseExit: runPromise, runFork: runPromise, dispose: async () => undefined }) };
export const Runtime = { runPromise: () => runPromise, defaultRuntime: __given() };
export const pipe = (value, ...steps) => steps.reduce((so, step) => step(so), value);
export const flow = (first, ...steps) => (...args) => steps.reduce((so, step) => step(so), first(...args));
export const identity = (value) => value;`;

const only = (name: string): string => `import { ${name} } from 'effect';\nconst { ${EFFECT_NAMES.join(', ')} } = ${name};\nexport { ${EFFECT_NAMES.join(', ')} };`;
const EFFECT_NAMES = ['succeed', 'gen', 'flatMap', 'andThen', 'map', 'tap', 'forEach', 'all', 'tryPromise', 'promise', 'sync', 'suspend', 'fail', 'provide', 'provideService', 'runPromise', 'runSync', 'catchAll', 'mapError'];

/** Effect, and what makes a handler of an effect. */
export const EFFECT_MODELS: Readonly<Record<string, string>> = {
  effect: EFFECT,
  'effect/Effect': only('Effect'),
  '@effect-aws/lambda': `
import { Effect } from 'effect';
export const makeLambda = (options) => async (event, context) => Effect.runPromise((__isFunction(options) ? options : options.handler)(event, context));
export const LambdaHandler = { make: makeLambda };`,
};
