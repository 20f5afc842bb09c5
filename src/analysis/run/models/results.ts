/** https://github.com/supermacro/neverthrow#asynchronous-api-resultasync */
const NEVERTHROW = `
class Outcome {
  constructor(value) { this.value = value; }
  map(f) { return new Outcome(f(this.value)); }
  mapErr() { return this; }
  andThen(f) { return f(this.value); }
  andTee(f) { f(this.value); return this; }
  andThrough(f) { f(this.value); return this; }
  orElse() { return this; }
  orTee() { return this; }
  asyncAndThen(f) { return f(this.value); }
  asyncMap(f) { return new ResultAsync(f(this.value)); }
  match(onValue) { return onValue(this.value); }
  unwrapOr() { return this.value; }
  _unsafeUnwrap() { return this.value; }
  isOk() { return __unknown; }
  isErr() { return __unknown; }
}
export class ResultAsync {
  constructor(promise) { this.promise = promise; }
  then(done) { return Promise.resolve(this.promise).then((value) => done(new Outcome(value))); }
  map(f) { return new ResultAsync(Promise.resolve(this.promise).then(f)); }
  mapErr() { return this; }
  andThen(f) { return new ResultAsync(Promise.resolve(this.promise).then((value) => valueOf(f(value)))); }
  asyncAndThen(f) { return this.andThen(f); }
  andThrough(f) { return new ResultAsync(Promise.resolve(this.promise).then((value) => valueOf(f(value)))); }
  andTee(f) { return this.map((value) => { f(value); return value; }); }
  orElse() { return this; }
  orTee() { return this; }
  match(onValue) { return Promise.resolve(this.promise).then(onValue); }
  unwrapOr() { return Promise.resolve(this.promise); }
  static fromPromise(promise) { return new ResultAsync(promise); }
  static fromSafePromise(promise) { return new ResultAsync(promise); }
  static fromThrowable(f) { return (...args) => new ResultAsync(f(...args)); }
  static combine(list) { return new ResultAsync(Promise.all(list.map((one) => valueOf(one)))); }
  static combineWithAllErrors(list) { return ResultAsync.combine(list); }
}
async function valueOf(result) { return (await result).value; }
export const fromPromise = ResultAsync.fromPromise;
export const fromSafePromise = ResultAsync.fromSafePromise;
export const fromAsyncThrowable = ResultAsync.fromThrowable;
export const fromThrowable = (f) => (...args) => new Outcome(f(...args));
export const ok = (value) => new Outcome(value);
export const err = (error) => new Outcome(__unknown);
export const okAsync = (value) => new ResultAsync(Promise.resolve(value));
export const errAsync = () => new ResultAsync(Promise.resolve(__unknown));
export const safeTry = (body) => new ResultAsync(tried(body));
async function tried(body) { return valueOf(await __drive(body, async (result) => (await result).value)); }
export class Result {
  static combine(list) { return new Outcome(list.map((one) => one.value)); }
  static fromThrowable(f) { return fromThrowable(f); }
}`;

/** Packages whose functions give a result or an error instead of throwing. */
export const RESULT_MODELS: Readonly<Record<string, string>> = { neverthrow: NEVERTHROW };
