const FUNCTION = `
export const pipe = (value, ...steps) => steps.reduce((so, step) => step(so), value);
export const flow = (first, ...steps) => (...args) => steps.reduce((so, step) => step(so), first(...args));
export const identity = (value) => value;
export const constant = (value) => () => value;
export const constVoid = () => undefined;
export const constNull = () => null;
export const constUndefined = () => undefined;
export const constTrue = () => true;
export const constFalse = () => false;
export const tupled = (f) => (args) => f(...args);`;

/** A value that is there at once: its functions run at once. */
const VALUE = `
export const of = (value) => value;
export const right = of, some = of, left = () => __unknown, none = __unknown;
export const map = (f) => (value) => f(value);
export const chain = map, chainW = map, flatMap = map, chainNullableK = () => map, fromNullable = of;
export const tryCatch = (f) => f();
export const tryCatchK = (f) => f;
export const chainFirst = (f) => (value) => { f(value); return value; };
export const chainFirstW = chainFirst, tap = chainFirst;
export const fromOption = () => of, fromPredicate = () => of, filterOrElse = () => of, mapLeft = () => of, orElse = () => of, alt = () => of, getOrElse = () => of, getOrElseW = () => of, toUndefined = of, toNullable = of;
export const fold = (onLeft, onRight) => (value) => { const way = __unknown ? onRight(value) : onLeft(__unknown); return way; };
export const match = fold, matchW = fold, foldW = fold;
export const bindTo = (name) => (value) => ({ [name]: value });
export const bind = (name, f) => (value) => ({ ...value, [name]: f(value) });
export const bindW = bind, Do = {};
export const let_ = bind;
export { let_ as let };
export const traverseArray = (f) => (list) => list.map(f), sequenceArray = of;`;

/** A function that gives a promise: its steps run when it is called. */
const TASK = `
const after = (task, f) => async () => f(await task());
export const of = (value) => async () => value;
export const right = of, left = () => async () => __unknown, fromEither = of, fromOption = () => of, fromNullable = () => of, fromIO = (io) => async () => io(), rightIO = fromIO;
export const fromTask = (task) => task, rightTask = fromTask, leftTask = () => async () => __unknown;
export const tryCatch = (f) => async () => f();
export const tryCatchK = (f) => (...args) => async () => f(...args);
export const map = (f) => (task) => after(task, f);
export const chain = (f) => (task) => async () => f(await task())();
export const chainW = chain, flatMap = chain, chainTaskK = chain, chainTaskEitherK = chain, chainTaskOptionK = () => chain;
export const chainEitherK = map, chainEitherKW = map, chainOptionK = () => map, chainNullableK = () => map, flatMapEither = map, flatMapOption = map, flatMapNullable = map, chainIOK = (f) => (task) => async () => f(await task())(), chainIOEitherK = chainIOK, flatMapTask = chain, flatMapIO = chainIOK;
export const chainFirst = (f) => (task) => async () => { const value = await task(); await f(value)(); return value; };
export const chainFirstW = chainFirst, tap = chainFirst, chainFirstTaskK = chainFirst, tapTask = chainFirst, tapIO = chainFirst, tapEither = (f) => map((value) => { f(value); return value; }), chainFirstEitherK = tapEither, chainFirstIOK = chainFirst;
export const flatten = (task) => async () => (await task())();
export const mapLeft = () => (task) => task, mapError = mapLeft, orElse = mapLeft, orElseW = mapLeft, orElseFirst = mapLeft, alt = mapLeft, altW = mapLeft, filterOrElse = mapLeft, filterOrElseW = mapLeft, toUnion = (task) => task, orLeft = mapLeft, tapError = mapLeft;
export const bimap = (onLeft, onRight) => map(onRight);
export const mapBoth = bimap;
export const matchE = (onLeft, onRight) => (task) => async () => { const value = await task(); return __unknown ? onRight(value)() : onLeft(__unknown)(); };
export const fold = matchE, foldW = matchE, matchEW = matchE;
export const match = (onLeft, onRight) => (task) => async () => { const value = await task(); return __unknown ? onRight(value) : onLeft(__unknown); };
export const matchW = match;
export const getOrElse = () => (task) => task, getOrElseW = getOrElse;
export const Do = async () => ({});
export const bindTo = (name) => map((value) => ({ [name]: value }));
export const bind = (name, f) => (task) => async () => { const value = await task(); return { ...value, [name]: await f(value)() }; };
export const bindW = bind;
export const apS = (name, other) => (task) => async () => { const [value, more] = await Promise.all([task(), other()]); return { ...value, [name]: more }; };
export const apSW = apS;
const let_ = (name, f) => map((value) => ({ ...value, [name]: f(value) }));
export { let_ as let };
export const ap = (other) => (task) => async () => { const [f, value] = await Promise.all([task(), other()]); return f(value); };
export const apFirst = (other) => (task) => async () => (await Promise.all([task(), other()]))[0];
export const apSecond = (other) => (task) => async () => (await Promise.all([task(), other()]))[1];
export const sequenceArray = (tasks) => async () => Promise.all(tasks.map((task) => task()));
export const sequenceSeqArray = (tasks) => async () => { const values = []; for (const task of tasks) values.push(await task()); return values; };
export const traverseArray = (f) => (list) => async () => Promise.all(list.map((item, index) => f(item, index)()));
export const traverseSeqArray = (f) => (list) => async () => { const values = []; for (const item of list) values.push(await f(item)()); return values; };
export const traverseArrayWithIndex = traverseArray, traverseReadonlyArrayWithIndex = traverseArray;
export const delay = () => (task) => task;
export const bracket = (acquire, use, release) => async () => { const resource = await acquire(); const value = await use(resource)(); await release(resource, __unknown)(); return value; };
export const toTask = (task) => task;
export const ApplicativePar = {}, ApplicativeSeq = {};`;

/** https://gcanti.github.io/fp-ts/modules/TaskEither.ts.html */
const MODULES: Readonly<Record<string, string>> = { Either: VALUE, Option: VALUE, Task: TASK, TaskEither: TASK, TaskOption: TASK, function: FUNCTION, pipeable: FUNCTION };

/** What fp-ts runs, and when; of a value that may be an error the way of success. */
export const FP_TS_MODELS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(MODULES).flatMap(([name, code]) => [`fp-ts/${name}`, `fp-ts/lib/${name}`].map((specifier) => [specifier, code]))),
  'fp-ts': `${Object.keys(MODULES).filter((name) => name !== 'function').map((name) => `import * as ${name} from 'fp-ts/${name}';`).join('\n')}
import * as func from 'fp-ts/function';
export { Either as either, Option as option, Task as task, TaskEither as taskEither, TaskOption as taskOption, func as function, pipeable };`,
};
