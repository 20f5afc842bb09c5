/**
 * Observables that give one value, as requests do: each has what it does when somebody subscribes, and whoever waits for one of them is taken to subscribe.
 * https://rxjs.dev/api
 */
const OBSERVABLES = `
const performed = (one) => (one && __isFunction(one.perform) ? one.perform() : one);
const make = (perform) => ({
  perform,
  pipe: (...operators) => operators.reduce((so, operator) => (__isFunction(operator) ? operator(so) : so), make(perform)),
  toPromise: perform,
  then: (done, failed) => perform().then(done, failed),
  forEach: async (f) => f(await perform()),
  subscribe: (observer) => { perform().then((value) => (__isFunction(observer) ? observer(value) : observer && observer.next && observer.next(value))); return { unsubscribe: () => undefined }; },
});
export const firstValueFrom = async (one) => performed(one), lastValueFrom = firstValueFrom;
export const from = (one) => make(async () => performed(one)), of = (value) => make(async () => value), defer = (f) => make(async () => performed(f()));
export const forkJoin = (many) => make(async () => {
  const values = await Promise.all((Array.isArray(many) ? many : Object.values(many)).map((one) => performed(one)));
  return Array.isArray(many) ? values : Object.fromEntries(Object.keys(many).map((name, index) => [name, values[index]]));
});
export const combineLatest = forkJoin, zip = (...many) => forkJoin(many);
export const throwError = (f) => make(async () => { throw __isFunction(f) ? f() : f; });`;

const OPERATORS = `
const then = (f) => (one) => make(async () => f(await performed(one)));
export const map = then, switchMap = (f) => then((value) => performed(f(value))), mergeMap = switchMap, concatMap = switchMap, exhaustMap = switchMap, flatMap = switchMap;
export const tap = (f) => then((value) => { if (__isFunction(f)) f(value); else if (f && f.next) f.next(value); return value; });
export const catchError = (f) => (one) => make(async () => { try { return await performed(one); } catch (error) { return performed(f(error)); } });
export const finalize = (f) => (one) => make(async () => { try { return await performed(one); } finally { f(); } });
const same = () => (one) => one;
export const timeout = same, retry = same, take = same, first = same, last = same, share = same, shareReplay = same, filter = same, defaultIfEmpty = same, toArray = same, delay = same, timeoutWith = same, retryWhen = same, takeUntil = same;`;

/** A client whose requests are observables: https://docs.nestjs.com/techniques/http-module */
const HTTP_MODULE = `
import axios from 'axios';
import { defer } from 'rxjs';
const asked = (name) => (...args) => defer(() => axios[name](...args));
export class HttpService {
  axiosRef = axios;
  get = asked('get'); delete = asked('delete'); head = asked('head'); post = asked('post'); put = asked('put'); patch = asked('patch'); request = asked('request');
}`;

/** Observables, and the client of Nest that answers with them. */
export const RXJS_MODELS: Readonly<Record<string, string>> = {
  rxjs: `${OBSERVABLES}${OPERATORS}`,
  'rxjs/operators': `${OBSERVABLES}${OPERATORS}`,
  '@nestjs/axios': HTTP_MODULE,
};
