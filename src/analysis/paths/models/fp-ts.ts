import { FP_TS_MODELS as SHARED_MODELS } from '../../run/models/fp-ts';

/** Values that may be an error, or be missing, as fp-ts has them. */
const VALUES = `
const left = (error) => ({ _tag: 'Left', left: error }), right = (value) => ({ _tag: 'Right', right: value });
const none = { _tag: 'None' }, some = (value) => ({ _tag: 'Some', value });
const isLeft = (one) => one._tag === 'Left', isRight = (one) => one._tag === 'Right', isNone = (one) => one._tag === 'None', isSome = (one) => one._tag === 'Some';
const same = (value) => value;
/** Both forms: with the value first, or given later by pipe. */
const dual = (f) => (...args) => (args.length > 1 ? f(args[1])(args[0]) : f(args[0]));
const all = (ones) => ones.find(isLeft) ?? right(ones.map((one) => one.right));
/** What is made of members by what makes it of a list. */
const ofRecord = (list) => (record) => map((values) => Object.fromEntries(Object.keys(record).map((name, index) => [name, values[index]])))(list(Object.values(record)));`;

/** What hangs on `of`, `map` and `chain` alone. */
const CHAINED = `
const let_ = (name, f) => map((value) => ({ ...value, [name]: f(value) }));
const bind = (name, f) => chain((value) => map((more) => ({ ...value, [name]: more }))(f(value)));
const flatMap = dual(chain), tap = dual((f) => chain((value) => map(() => value)(f(value))));
export { of, map, chain, chain as chainW, flatMap, tap, tap as chainFirst, tap as chainFirstW, let_ as let, bind, bind as bindW };
export const bindTo = (name) => map((value) => ({ [name]: value })), Do = of({}), flatten = chain(same);`;

const EITHER = `${VALUES}
const of = right;
const chain = (f) => (one) => (isLeft(one) ? one : f(one.right));
const map = (f) => chain((value) => right(f(value)));
const mapLeft = (f) => (one) => (isLeft(one) ? left(f(one.left)) : one);
const match = (onLeft, onRight) => (one) => (isLeft(one) ? onLeft(one.left) : onRight(one.right));
const orElse = (f) => (one) => (isLeft(one) ? f(one.left) : one);
const Applicative = { __list: all, __record: ofRecord(all) };
${CHAINED}
export { left, right, isLeft, isRight, mapLeft, mapLeft as mapError, match, match as matchW, match as fold, match as foldW, orElse, orElse as orElseW, Applicative, Applicative as Apply, all as sequenceArray };
export const bimap = (onLeft, onRight) => (one) => (isLeft(one) ? left(onLeft(one.left)) : right(onRight(one.right)));
export const getOrElse = (f) => (one) => (isLeft(one) ? f(one.left) : one.right), getOrElseW = getOrElse, toUnion = getOrElse(same), alt = (other) => orElse(() => other()), swap = (one) => (isLeft(one) ? right(one.left) : left(one.right));
export const fromNullable = (error) => (value) => (value === undefined || value === null ? left(error) : right(value));
export const fromOption = (error) => (one) => (isNone(one) ? left(error()) : right(one.value));
export const fromPredicate = (isRight, error) => (value) => (isRight(value) ? right(value) : left(error(value))), filterOrElse = (isRight, error) => chain(fromPredicate(isRight, error)), filterOrElseW = filterOrElse;
export const tryCatch = (f, error) => { try { return right(f()); } catch (problem) { return left(error(problem)); } };
export const toError = (problem) => (problem instanceof Error ? problem : new Error(String(problem)));
export const traverseArray = (f) => (items) => all(items.map((item) => f(item)));`;

const OPTION = `${VALUES}
const chain = (f) => (one) => (isNone(one) ? one : f(one.value));
const map = (f) => chain((value) => some(f(value)));
const match = (onNone, onSome) => (one) => (isNone(one) ? onNone() : onSome(one.value));
const fromNullable = (value) => (value === undefined || value === null ? none : some(value));
const list = (ones) => (ones.some(isNone) ? none : some(ones.map((one) => one.value)));
const Applicative = { __list: list, __record: ofRecord(list) };
const flatMap = dual(chain);
export { none, some, some as of, isNone, isSome, map, chain, flatMap, match, match as matchW, match as fold, match as foldW, fromNullable, Applicative, Applicative as Apply, list as sequenceArray };
export const getOrElse = (f) => (one) => (isNone(one) ? f() : one.value), getOrElseW = getOrElse, toNullable = getOrElse(() => null), toUndefined = getOrElse(() => undefined);
export const fromPredicate = (isOne) => (value) => (isOne(value) ? some(value) : none), filter = (isOne) => chain(fromPredicate(isOne)), alt = (other) => (one) => (isNone(one) ? other() : one), altW = alt;
export const chainNullableK = (f) => chain((value) => fromNullable(f(value))), fromNullableK = (f) => (...args) => fromNullable(f(...args)), fromEither = (one) => (isLeft(one) ? none : some(one.right)), flatten = chain(same);
export const tryCatch = (f) => { try { return some(f()); } catch { return none; } };`;

/** Tasks, that give what they give or, in the other module, a value that may be an error. */
const MANY = `
const inTurn = async (tasks) => { const values = []; for (const task of tasks) values.push(await task()); return values; };
const ApplicativePar = { __list: together, __record: ofRecord(together) }, ApplicativeSeq = { __list: oneByOne, __record: ofRecord(oneByOne) };
const apS = (name, other) => (task) => map(([value, more]) => ({ ...value, [name]: more }))(together([task, other]));
${CHAINED}
export { apS, apS as apSW, ApplicativePar, ApplicativePar as ApplyPar, ApplicativeSeq, ApplicativeSeq as ApplySeq };
export const ap = (other) => (task) => map(([f, value]) => f(value))(together([task, other])), apFirst = (other) => (task) => map(([value]) => value)(together([task, other])), apSecond = (other) => (task) => map(([, value]) => value)(together([task, other]));
export const sequenceArray = together, sequenceSeqArray = oneByOne, traverseArray = (f) => (items) => together(items.map((item) => f(item))), traverseSeqArray = (f) => (items) => oneByOne(items.map((item) => f(item))), traverseArrayWithIndex = (f) => (items) => together(items.map((item, index) => f(index, item)));`;

const TASK = `${VALUES}
const of = (value) => async () => value;
const map = (f) => (task) => async () => f(await task());
const chain = (f) => (task) => async () => f(await task())();
const together = (tasks) => () => Promise.all(tasks.map((task) => task())), oneByOne = (tasks) => () => inTurn(tasks);
${MANY}
export const fromIO = (io) => async () => io(), fromTask = same, chainIOK = (f) => chain((value) => async () => f(value)()), delay = (ms) => (task) => async () => { await __sleep(ms); return task(); };`;

const TASK_EITHER = `${VALUES}
const of = (value) => async () => right(value), wrong = (error) => async () => left(error);
const ofEither = (one) => async () => one;
const matchE = (onLeft, onRight) => (task) => async () => { const one = await task(); return (isLeft(one) ? onLeft(one.left) : onRight(one.right))(); };
const chain = (f) => matchE(wrong, f);
const map = (f) => chain((value) => of(f(value)));
const together = (tasks) => async () => all(await Promise.all(tasks.map((task) => task())));
const oneByOne = (tasks) => async () => { const ones = []; for (const task of tasks) { const one = await task(); if (isLeft(one)) return one; ones.push(one); } return all(ones); };
${MANY}
const orElse = (f) => matchE(f, of), match = (onLeft, onRight) => matchE((error) => async () => onLeft(error), (value) => async () => onRight(value)), getOrElse = (f) => matchE(f, (value) => async () => value);
const tapError = dual((f) => orElse((error) => chain(() => wrong(error))(f(error)))), mapLeft = dual((f) => orElse((error) => wrong(f(error))));
const tryCatch = (f, error) => async () => { try { return right(await f()); } catch (problem) { return left(error(problem)); } };
export { wrong as left, of as right, ofEither as fromEither, matchE, matchE as matchEW, matchE as fold, matchE as foldW, match, match as matchW, orElse, orElse as orElseW, getOrElse, getOrElse as getOrElseW, tapError, tapError as orElseFirst, mapLeft, mapLeft as mapError, tryCatch };
export const tryCatchK = (f, error) => (...args) => tryCatch(() => f(...args), error), bimap = (onLeft, onRight) => (task) => mapLeft(onLeft)(map(onRight)(task)), mapBoth = bimap, alt = (other) => orElse(() => other()), altW = alt;
export const fromTask = (task) => async () => right(await task()), rightTask = fromTask, leftTask = (task) => async () => left(await task()), fromIO = (io) => async () => right(io()), rightIO = fromIO, toUnion = (task) => getOrElse((error) => async () => error)(task);
export const fromOption = (error) => (one) => async () => (isNone(one) ? left(error()) : right(one.value)), fromNullable = (error) => (value) => async () => (value === undefined || value === null ? left(error) : right(value));
export const fromPredicate = (isRight, error) => (value) => async () => (isRight(value) ? right(value) : left(error(value))), filterOrElse = (isRight, error) => chain(fromPredicate(isRight, error)), filterOrElseW = filterOrElse;
export const chainEitherK = (f) => chain((value) => ofEither(f(value))), chainEitherKW = chainEitherK, chainTaskK = (f) => chain((value) => fromTask(f(value))), chainIOK = (f) => chain((value) => fromIO(f(value))), chainOptionK = (error) => (f) => chain((value) => fromOption(error)(f(value))), chainFirstTaskK = (f) => tap((value) => fromTask(f(value))), chainFirstIOK = (f) => tap((value) => fromIO(f(value))), chainFirstEitherK = (f) => tap((value) => ofEither(f(value)));
export const bracket = (acquire, use, release) => chain((resource) => async () => { const one = await use(resource)(); const last = await release(resource, one)(); return isLeft(last) ? last : one; })(acquire);`;

const LIST = `${VALUES}
const found = (list, at) => (at >= 0 && at < list.length ? some(list[at]) : none);
export const map = (f) => (list) => list.map((item) => f(item)), mapWithIndex = (f) => (list) => list.map((item, index) => f(index, item)), filter = (f) => (list) => list.filter((item) => f(item)), filterMap = (f) => (list) => list.map((item) => f(item)).filter(isSome).map(({ value }) => value);
export const chain = (f) => (list) => list.flatMap((item) => f(item)), flatMap = dual(chain), flatten = (list) => list.flat(), reduce = (first, f) => (list) => list.reduce((so, item) => f(so, item), first), of = (item) => [item];
export const head = (list) => found(list, 0), last = (list) => found(list, list.length - 1), lookup = (at) => (list) => found(list, at), findFirst = (f) => (list) => found(list, list.findIndex((item) => f(item)));
export const compact = (list) => list.filter(isSome).map(({ value }) => value), rights = (list) => list.filter(isRight).map((one) => one.right), lefts = (list) => list.filter(isLeft).map((one) => one.left), separate = (list) => ({ left: lefts(list), right: rights(list) }), partition = (f) => (list) => ({ left: list.filter((item) => !f(item)), right: list.filter((item) => f(item)) });
export const size = (list) => list.length, isEmpty = (list) => list.length === 0, isNonEmpty = (list) => list.length > 0, concat = (more) => (list) => [...list, ...more], append = (item) => (list) => [...list, item], prepend = (item) => (list) => [item, ...list], reverse = (list) => [...list].reverse(), takeLeft = (count) => (list) => list.slice(0, count), dropLeft = (count) => (list) => list.slice(count), some_ = (f) => (list) => list.some((item) => f(item)), every = (f) => (list) => list.every((item) => f(item)), makeBy = (count, f) => Array.from({ length: count }, (_, index) => f(index)), fromReadonlyArray = same, toReadonlyArray = same;
export const chunksOf = (count) => (list) => Array.from({ length: Math.ceil(list.length / count) }, (_, index) => list.slice(index * count, (index + 1) * count));
export const sequence = (F) => (list) => F.__list(list), traverse = (F) => (f) => (list) => F.__list(list.map((item) => f(item))), traverseWithIndex = (F) => (f) => (list) => F.__list(list.map((item, index) => f(index, item)));
export { some_ as some };`;

const RECORD = `
export const map = (f) => (record) => Object.fromEntries(Object.entries(record).map(([name, value]) => [name, f(value)])), keys = (record) => Object.keys(record), toEntries = (record) => Object.entries(record);
export const sequence = (F) => (record) => F.__record(record), traverse = (F) => (f) => (record) => F.__record(map(f)(record));`;

/** What hangs on no error. */
const [APPLY, FUNCTION] = [SHARED_MODELS['fp-ts/Apply']!, SHARED_MODELS['fp-ts/function']!];

/** By module: https://gcanti.github.io/fp-ts/modules/ */
const MODULES: Readonly<Record<string, string>> = { Apply: APPLY, Array: LIST, Either: EITHER, Option: OPTION, ReadonlyArray: LIST, ReadonlyRecord: RECORD, Record: RECORD, Task: TASK, TaskEither: TASK_EITHER, function: FUNCTION, pipeable: FUNCTION };

/** What fp-ts does on one path, its errors too. */
export const FP_TS_MODELS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(MODULES).flatMap(([name, code]) => ['fp-ts', 'fp-ts/es6', 'fp-ts/lib'].map((folder) => [`${folder}/${name}`, code]))),
  'fp-ts': `import * as apply from 'fp-ts/Apply'; import * as array from 'fp-ts/Array'; import * as either from 'fp-ts/Either'; import * as option from 'fp-ts/Option'; import * as record from 'fp-ts/Record'; import * as task from 'fp-ts/Task'; import * as taskEither from 'fp-ts/TaskEither'; import * as func from 'fp-ts/function';
export { apply, array, array as readonlyArray, either, option, record, task, taskEither, func as function };`,
};
