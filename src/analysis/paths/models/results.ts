/** Results and errors as values, each path with its own: https://github.com/supermacro/neverthrow#asynchronous-api-resultasync */
const NEVERTHROW = `
export class Ok {
  constructor(value) { this.value = value; }
  isOk() { return true; }
  isErr() { return false; }
  map(f) { return new Ok(f(this.value)); }
  mapErr() { return this; }
  andThen(f) { return f(this.value); }
  andThrough(f) { return f(this.value).map(() => this.value); }
  andTee(f) { f(this.value); return this; }
  orElse() { return this; }
  orTee() { return this; }
  asyncAndThen(f) { return f(this.value); }
  asyncAndThrough(f) { return f(this.value).map(() => this.value); }
  asyncMap(f) { return ResultAsync.fromSafePromise(f(this.value)); }
  match(onValue) { return onValue(this.value); }
  unwrapOr() { return this.value; }
  _unsafeUnwrap() { return this.value; }
  *[Symbol.iterator]() { return this.value; }
}
export class Err {
  constructor(error) { this.error = error; }
  isOk() { return false; }
  isErr() { return true; }
  map() { return this; }
  mapErr(f) { return new Err(f(this.error)); }
  andThen() { return this; }
  andThrough() { return this; }
  andTee() { return this; }
  orElse(f) { return f(this.error); }
  orTee(f) { f(this.error); return this; }
  asyncAndThen() { return errAsync(this.error); }
  asyncAndThrough() { return errAsync(this.error); }
  asyncMap() { return errAsync(this.error); }
  match(onValue, onError) { return onError(this.error); }
  unwrapOr(value) { return value; }
  _unsafeUnwrapErr() { return this.error; }
  *[Symbol.iterator]() { yield this; }
}
const combined = (list) => list.find((one) => one.isErr()) ?? new Ok(list.map((one) => one.value));
const combinedErrors = (list) => { const errors = list.filter((one) => one.isErr()); return errors.length > 0 ? new Err(errors.map((one) => one.error)) : combined(list); };
const errorOf = (f, problem) => new Err(f ? f(problem) : problem);
export class ResultAsync {
  constructor(promise) { this.promise = promise; }
  static fromPromise(promise, onError) { return new ResultAsync(Promise.resolve(promise).then((value) => new Ok(value), (problem) => errorOf(onError, problem))); }
  static fromSafePromise(promise) { return new ResultAsync(Promise.resolve(promise).then((value) => new Ok(value))); }
  static fromThrowable(f, onError) { return (...args) => new ResultAsync((async () => { try { return new Ok(await f(...args)); } catch (problem) { return errorOf(onError, problem); } })()); }
  static combine(list) { return new ResultAsync(Promise.all(list).then(combined)); }
  static combineWithAllErrors(list) { return new ResultAsync(Promise.all(list).then(combinedErrors)); }
  then(done, failed) { return this.promise.then(done, failed); }
  __next(f) { return new ResultAsync(this.promise.then(f)); }
  map(f) { return this.__next(async (so) => (so.isOk() ? new Ok(await f(so.value)) : so)); }
  mapErr(f) { return this.__next(async (so) => (so.isErr() ? new Err(await f(so.error)) : so)); }
  andThen(f) { return this.__next(async (so) => (so.isOk() ? await f(so.value) : so)); }
  andThrough(f) { return this.__next(async (so) => { if (so.isErr()) return so; const next = await f(so.value); return next.isErr() ? next : so; }); }
  andTee(f) { return this.__next(async (so) => { if (so.isOk()) await f(so.value); return so; }); }
  orElse(f) { return this.__next(async (so) => (so.isErr() ? await f(so.error) : so)); }
  orTee(f) { return this.__next(async (so) => { if (so.isErr()) await f(so.error); return so; }); }
  match(onValue, onError) { return this.promise.then((so) => so.match(onValue, onError)); }
  unwrapOr(value) { return this.promise.then((so) => so.unwrapOr(value)); }
  async *[Symbol.asyncIterator]() { const so = await this.promise; if (so.isErr()) yield so; return so.value; }
}
export const fromPromise = ResultAsync.fromPromise, fromSafePromise = ResultAsync.fromSafePromise, fromAsyncThrowable = ResultAsync.fromThrowable;
export const fromThrowable = (f, onError) => (...args) => { try { return new Ok(f(...args)); } catch (problem) { return errorOf(onError, problem); } };
export const ok = (value) => new Ok(value), err = (error) => new Err(error);
export const okAsync = (value) => new ResultAsync(Promise.resolve(new Ok(value))), errAsync = (error) => new ResultAsync(Promise.resolve(new Err(error)));
export const safeTry = (body) => { const step = body().next(); return __isFunction(step.then) ? new ResultAsync(step.then(({ value }) => value)) : step.value; };
export const Result = { combine: combined, combineWithAllErrors: combinedErrors, fromThrowable };`;

/** Packages whose functions give a result or an error instead of throwing. */
export const RESULT_MODELS: Readonly<Record<string, string>> = { neverthrow: NEVERTHROW };
