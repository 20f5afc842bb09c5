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
export const chain = map, chainW = map, flatMap = map, filter = () => of, filterMap = map, fromEither = of, bimap = (onLeft, onRight) => map(onRight), toUnion = of;
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
export const traverseArray = (f) => (list) => list.map(f), sequenceArray = of;
const all = { __list: of, __record: of };
export const Applicative = all, Apply = all, either = all, option = all, getApplicativeValidation = () => all, getValidation = () => all;`;

const EITHER = `${VALUE}
export const fromNullable = () => of, fromNullableK = () => (f) => f, chainNullableK = () => map, chainOptionK = () => map;`;

const OPTION = `${VALUE}
export const fromNullable = of, fromNullableK = (f) => f, chainNullableK = map;`;

/** A function that gives a promise: its steps run when it is called. */
const TASK = `
const after = (task, f) => async () => f(await task());
export const of = (value) => async () => value;
export const right = of, some = of, left = (error) => async () => { throw error; }, none = async () => __unknown, fromEither = of, fromIO = (io) => async () => io(), rightIO = fromIO;
export const fromTask = (task) => task, rightTask = fromTask, leftTask = (task) => async () => { throw await task(); };
export const tryCatch = (f) => async () => f();
export const tryCatchK = (f) => (...args) => async () => f(...args);
export const taskify = (f) => (...args) => () => new Promise((resolve) => f(...args, (error, value) => resolve(value)));
export const map = (f) => (task) => after(task, f);
export const chain = (f) => (task) => async () => f(await task())();
export const chainW = chain, flatMap = chain, chainTaskK = chain, chainTaskEitherK = chain, chainTaskOptionK = () => chain;
export const chainEitherK = map, chainEitherKW = map, flatMapEither = map, flatMapOption = map, flatMapNullable = map, chainIOK = (f) => (task) => async () => f(await task())(), chainIOEitherK = chainIOK, flatMapTask = chain, flatMapIO = chainIOK;
export const chainFirst = (f) => (task) => async () => { const value = await task(); await f(value)(); return value; };
export const chainFirstW = chainFirst, tap = chainFirst, chainFirstTaskK = chainFirst, tapTask = chainFirst, tapIO = chainFirst, tapEither = (f) => map((value) => { f(value); return value; }), chainFirstEitherK = tapEither, chainFirstIOK = chainFirst;
export const flatten = (task) => async () => (await task())();
export const fromPredicate = () => of;
export const mapLeft = () => (task) => task, mapError = mapLeft, filterOrElse = mapLeft, filterOrElseW = mapLeft, toUnion = (task) => task;
export const orElse = (f) => (task) => async () => { try { return await task(); } catch (error) { return f(error)(); } };
export const orElseW = orElse, orElseFirst = orElse, alt = orElse, altW = orElse, orLeft = orElse, tapError = orElse;
export const bimap = (onLeft, onRight) => map(onRight);
export const mapBoth = bimap;
export const matchE = (onLeft, onRight) => (task) => async () => { const value = await task(); return __unknown ? onRight(value)() : onLeft(__unknown)(); };
export const fold = matchE, foldW = matchE, matchEW = matchE;
export const match = (onLeft, onRight) => (task) => async () => { const value = await task(); return __unknown ? onRight(value) : onLeft(__unknown); };
export const matchW = match;
export const getOrElse = orElse, getOrElseW = orElse;
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
export const traverseArray = (f) => (list) => async () => Promise.all(list.map((item, index) => f(item, index)()));
export const traverseSeqArray = (f) => (list) => async () => { const values = []; for (const item of list) values.push(await f(item)()); return values; };
export const traverseArrayWithIndex = traverseArray, traverseReadonlyArrayWithIndex = traverseArray;
export const delay = () => (task) => task;
export const bracket = (acquire, use, release) => async () => { const resource = await acquire(); const value = await use(resource)(); await release(resource, __unknown)(); return value; };
export const toTask = (task) => task;
const together = { __list: (tasks) => async () => Promise.all(tasks.map((task) => task())), __record: (tasks) => async () => { const values = await Promise.all(Object.values(tasks).map((task) => task())); return Object.fromEntries(Object.keys(tasks).map((name, index) => [name, values[index]])); } };
const oneByOne = (tasks) => async () => { const values = []; await tasks.reduce(async (before, task) => { await before; values.push(await task()); }, undefined); return values; };
export const sequenceSeqArray = oneByOne;
const inTurn = { __list: oneByOne, __record: (tasks) => async () => { const values = await oneByOne(Object.values(tasks))(); return Object.fromEntries(Object.keys(tasks).map((name, index) => [name, values[index]])); } };
export const ApplicativePar = together, ApplicativeSeq = inTurn, ApplyPar = together, ApplySeq = inTurn, task = together, taskSeq = inTurn, taskEither = together, taskEitherSeq = inTurn, taskOption = together, getApplicativeTaskValidation = () => together, getTaskValidation = () => together;`;

const TASK_EITHER = `${TASK}
export const fromOption = () => of, fromNullable = () => of, chainOptionK = () => map, chainNullableK = () => map;`;

const TASK_OPTION = `${TASK}
export const fromOption = of, fromNullable = of, chainOptionK = map, chainNullableK = map;`;

/** A function of what the surroundings give that gives a task. */
const READER_TASK = `
export const of = (value) => () => async () => value;
export const right = of, left = () => () => async () => __unknown, fromEither = of, fromOption = () => of, fromNullable = () => of, fromIO = (io) => () => async () => io();
export const ask = () => (env) => async () => env, asks = (f) => (env) => async () => f(env), asksReaderTaskEither = (f) => (env) => async () => f(env)(env)();
export const fromTaskEither = (task) => () => task, fromTask = fromTaskEither, rightTask = fromTaskEither, fromReader = asks, fromReaderTask = (reader) => reader;
export const local = (f) => (reader) => (env) => reader(f(env));
export const map = (f) => (reader) => (env) => async () => f(await reader(env)());
export const chain = (f) => (reader) => (env) => async () => f(await reader(env)())(env)();
export const chainW = chain, flatMap = chain, chainReaderTaskK = chain;
export const chainTaskEitherK = (f) => (reader) => (env) => async () => f(await reader(env)())();
export const chainTaskEitherKW = chainTaskEitherK, chainTaskK = chainTaskEitherK, flatMapTaskEither = chainTaskEitherK, flatMapTask = chainTaskEitherK;
export const chainEitherK = map, chainEitherKW = map, chainOptionK = () => map, flatMapEither = map, chainIOK = (f) => map((value) => f(value)());
export const chainFirst = (f) => (reader) => (env) => async () => { const value = await reader(env)(); await f(value)(env)(); return value; };
export const chainFirstW = chainFirst, tap = chainFirst, chainFirstTaskEitherK = (f) => (reader) => (env) => async () => { const value = await reader(env)(); await f(value)(); return value; }, chainFirstTaskEitherKW = chainFirstTaskEitherK, chainFirstTaskK = chainFirstTaskEitherK, tapTaskEither = chainFirstTaskEitherK, chainFirstIOK = (f) => map((value) => { f(value)(); return value; }), chainFirstEitherK = (f) => map((value) => { f(value); return value; });
export const mapLeft = () => (reader) => reader, filterOrElse = mapLeft, filterOrElseW = mapLeft, toUnion = (reader) => reader;
export const orElse = (f) => (reader) => (env) => async () => { try { return await reader(env)(); } catch (error) { return f(error)(env)(); } };
export const orElseW = orElse, orElseFirst = orElse, alt = orElse, altW = orElse, getOrElse = orElse, getOrElseW = orElse, fromPredicate = () => of, bimap = (onLeft, onRight) => map(onRight);
export const matchE = (onLeft, onRight) => (reader) => (env) => async () => { const value = await reader(env)(); return __unknown ? onRight(value)(env)() : onLeft(__unknown)(env)(); };
export const fold = matchE, foldW = matchE, matchEW = matchE;
export const match = (onLeft, onRight) => (reader) => (env) => async () => { const value = await reader(env)(); return __unknown ? onRight(value) : onLeft(__unknown); };
export const matchW = match;
export const Do = () => async () => ({});
export const bindTo = (name) => map((value) => ({ [name]: value }));
export const bind = (name, f) => (reader) => (env) => async () => { const value = await reader(env)(); return { ...value, [name]: await f(value)(env)() }; };
export const bindW = bind;
export const apS = (name, other) => (reader) => (env) => async () => { const [value, more] = await Promise.all([reader(env)(), other(env)()]); return { ...value, [name]: more }; };
export const apSW = apS;
const let_ = (name, f) => map((value) => ({ ...value, [name]: f(value) }));
export { let_ as let };
const together = (list) => (env) => async () => Promise.all(list.map((reader) => reader(env)()));
const inTurn = (list) => (env) => async () => { const values = []; await list.reduce(async (before, reader) => { await before; values.push(await reader(env)()); }, undefined); return values; };
const ofRecord = (ofList) => (record) => (env) => async () => { const values = await ofList(Object.values(record))(env)(); return Object.fromEntries(Object.keys(record).map((name, index) => [name, values[index]])); };
export const sequenceArray = together, sequenceSeqArray = inTurn, traverseArray = (f) => (list) => together(list.map(f)), traverseSeqArray = (f) => (list) => inTurn(list.map(f));
export const ApplicativePar = { __list: together, __record: ofRecord(together) }, ApplicativeSeq = { __list: inTurn, __record: ofRecord(inTurn) }, ApplyPar = ApplicativePar, ApplySeq = ApplicativeSeq, getApplicativeReaderTaskValidation = () => ApplicativePar, getReaderTaskValidation = () => ApplicativePar;`;

/** Functions without arguments that run at once. */
const IO = `
export const of = (value) => () => value;
export const right = of, left = () => () => __unknown, fromEither = of, tryCatch = (f) => f, fromIO = (io) => io;
export const map = (f) => (io) => () => f(io());
export const chain = (f) => (io) => () => f(io())();
export const chainW = chain, flatMap = chain, chainEitherK = map, mapLeft = () => (io) => io, toUnion = (io) => io;
export const chainFirst = (f) => (io) => () => { const value = io(); f(value)(); return value; };
export const fold = (onLeft, onRight) => (io) => () => { const value = io(); return __unknown ? onRight(value)() : onLeft(__unknown)(); };`;

/** What `sequence` and `traverse` make of many depends on what each of them is. */
const APPLY = `
export const sequenceS = (F) => (record) => F.__record(record);
export const sequenceT = (F) => (...items) => F.__list(items);`;

const LIST = `
export const map = (f) => (list) => list.map((item) => f(item));
export const mapWithIndex = (f) => (list) => list.map((item, index) => f(index, item));
export const filter = (f) => (list) => list.filter((item) => f(item));
export const filterMap = map, chain = (f) => (list) => list.flatMap((item) => f(item)), flatMap = chain, flatten = (list) => list.flat();
export const reduce = (first, f) => (list) => list.reduce((so, item) => f(so, item), first);
export const of = (item) => [item], compact = (list) => list, rights = (list) => list, uniq = () => (list) => list, sort = () => (list) => list, reverse = (list) => list, fromReadonlyArray = (list) => list, toReadonlyArray = (list) => list, takeLeft = () => (list) => list, chunksOf = () => (list) => [list], concat = (more) => (list) => [...list, ...more], append = (item) => (list) => [...list, item], prepend = (item) => (list) => [item, ...list];
export const sequence = (F) => (list) => F.__list(list);
export const traverse = (F) => (f) => (list) => F.__list(list.map((item) => f(item)));
export const traverseWithIndex = (F) => (f) => (list) => F.__list(list.map((item, index) => f(index, item)));
const old = { map: (list, f) => list.map((item) => f(item)), sequence, traverse: (F) => (list, f) => F.__list(list.map((item) => f(item))), filter: (list, f) => list.filter((item) => f(item)), chain: (list, f) => list.flatMap((item) => f(item)), reduce: (list, first, f) => list.reduce((so, item) => f(so, item), first) };
export const array = old, readonlyArray = old, nonEmptyArray = old, Traversable = old, Functor = old;`;

const RECORD = `
export const map = (f) => (record) => Object.fromEntries(Object.entries(record).map(([name, value]) => [name, f(value)]));
export const sequence = (F) => (record) => F.__record(record);
export const traverse = (F) => (f) => (record) => F.__record(map(f)(record));
export const keys = (record) => Object.keys(record), toArray = (record) => Object.entries(record), toEntries = toArray, collect = () => (f) => (record) => Object.entries(record).map(([name, value]) => f(name, value));`;

/** https://gcanti.github.io/fp-ts/modules/TaskEither.ts.html */
const MODULES: Readonly<Record<string, string>> = { Apply: APPLY, Array: LIST, Either: EITHER, IO, IOEither: IO, NonEmptyArray: LIST, Option: OPTION, ReaderTask: READER_TASK, ReaderTaskEither: READER_TASK, ReadonlyArray: LIST, ReadonlyNonEmptyArray: LIST, ReadonlyRecord: RECORD, Record: RECORD, Task: TASK, TaskEither: TASK_EITHER, TaskOption: TASK_OPTION, function: FUNCTION, pipeable: FUNCTION };

/** What fp-ts runs, and when; of a value that may be an error the way of success. */
export const FP_TS_MODELS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(MODULES).flatMap(([name, code]) => ['fp-ts', 'fp-ts/es6', 'fp-ts/lib'].map((folder) => `${folder}/${name}`).map((specifier) => [specifier, code]))),
  'fp-ts': `${Object.keys(MODULES).filter((name) => name !== 'function').map((name) => `import * as ${name} from 'fp-ts/${name}';`).join('\n')}
import * as func from 'fp-ts/function';
export { Apply as apply, Array as array, Either as either, IO as io, Option as option, ReaderTaskEither as readerTaskEither, ReadonlyArray as readonlyArray, Record as record, Task as task, TaskEither as taskEither, TaskOption as taskOption, func as function, pipeable };`,
};
