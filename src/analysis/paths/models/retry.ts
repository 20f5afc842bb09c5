/** Packages that try again, limit or delay; without their random part. */
export const RETRY_MODELS: Readonly<Record<string, string>> = {
  'p-retry': `
export class AbortError extends Error {
  constructor(message) { const original = message instanceof Error ? message : new Error(message); super(original.message); this.name = 'AbortError'; this.originalError = original; }
}
export default async function pRetry(fn, options) {
  const { retries = 10, factor = 2, minTimeout = 1000, maxTimeout = Infinity, maxRetryTime = Infinity, signal, onFailedAttempt, shouldRetry } = options ?? {};
  const begun = Date.now();
  for (let attempt = 1; ; attempt++) {
    signal?.throwIfAborted();
    try {
      return await fn(attempt);
    } catch (error) {
      if (error instanceof AbortError) throw error.originalError;
      const context = { error, attemptNumber: attempt, retriesLeft: retries - attempt + 1, retriesConsumed: attempt - 1 };
      if (onFailedAttempt) await onFailedAttempt(context);
      const left = maxRetryTime - (Date.now() - begun);
      if (left <= 0 || attempt > retries || (error instanceof TypeError && error.message !== 'fetch failed') || (shouldRetry && !(await shouldRetry(context)))) throw error;
      const wait = __sleep(Math.min(left, maxTimeout, Math.round(minTimeout * factor ** (attempt - 1))));
      await (signal ? Promise.race([wait, new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))]) : wait);
    }
  }
}
export function makeRetriable(fn, options) { return function (...args) { return pRetry(() => fn.apply(this, args), options); }; }`,
  retry: `
export const createTimeout = (attempt, { minTimeout, maxTimeout, factor }) => Math.min(maxTimeout, Math.round(Math.max(minTimeout, 1) * factor ** attempt));
export function timeouts(given) {
  if (Array.isArray(given)) return [...given];
  const options = { retries: 10, factor: 2, minTimeout: 1000, maxTimeout: Infinity, ...given };
  return Array.from({ length: options.retries }, (_, attempt) => createTimeout(attempt, options)).sort((a, b) => a - b);
}
class RetryOperation {
  #left; #last; #fn; #begun; #timer; #errors = []; #attempts = 1;
  constructor(pauses, { forever, maxRetryTime = Infinity } = {}) { this.#left = pauses; this.#last = forever ? pauses.at(-1) : undefined; this.maxRetryTime = maxRetryTime; }
  attempt(fn) { this.#fn = fn; this.#begun = Date.now(); fn(this.#attempts); }
  try(fn) { this.attempt(fn); }
  start(fn) { this.attempt(fn); }
  retry(error) {
    if (!error) return false;
    this.#errors.push(error);
    if (Date.now() - this.#begun >= this.maxRetryTime) { this.#errors.unshift(new Error('RetryOperation timeout occurred')); return false; }
    const pause = this.#left.shift() ?? this.#last;
    if (pause === undefined) return false;
    this.#timer = setTimeout(() => this.#fn(++this.#attempts), pause);
    return true;
  }
  stop() { clearTimeout(this.#timer); this.#left = []; this.#last = undefined; }
  attempts() { return this.#attempts; }
  errors() { return this.#errors; }
  mainError() { return this.#errors.at(-1) ?? null; }
}
export function operation(options) { return new RetryOperation(timeouts(options), { ...options, forever: options?.forever || options?.retries === Infinity }); }
export default { operation, timeouts, createTimeout };`,
  'async-retry': `
import { operation } from 'retry';
export default function retry(fn, options = {}) {
  return new Promise((resolve, reject) => {
    const tries = operation(options);
    const bail = (error) => reject(error || new Error('Aborted'));
    const failed = (error, attempt) => {
      if (error.bail) bail(error);
      else if (!tries.retry(error)) reject(tries.mainError());
      else if (options.onRetry) options.onRetry(error, attempt);
    };
    tries.attempt((attempt) => {
      let value;
      try { value = fn(bail, attempt); } catch (error) { failed(error, attempt); return; }
      Promise.resolve(value).then(resolve).catch((error) => failed(error, attempt));
    });
  });
}`,
  'promise-retry': `
import { operation } from 'retry';
const isAgain = (error) => error && error.code === 'EPROMISERETRY';
export default function promiseRetry(first, second) {
  const [fn, options] = __isFunction(first) ? [first, second] : [second, first];
  const tries = operation(options);
  const again = (error) => { throw Object.assign(new Error('Retrying'), { code: 'EPROMISERETRY', retried: isAgain(error) ? error.retried : error }); };
  return new Promise((resolve, reject) => {
    tries.attempt((attempt) => {
      Promise.resolve().then(() => fn(again, attempt)).then(resolve, (error) => {
        if (!isAgain(error)) reject(error);
        else if (!tries.retry(error.retried || new Error())) reject(error.retried);
      });
    });
  });
}`,
  'exponential-backoff': `
export async function backOff(request, given) {
  const options = { delayFirstAttempt: false, maxDelay: Infinity, numOfAttempts: 10, retry: () => true, startingDelay: 100, timeMultiple: 2, ...given };
  for (let attempt = 0; ;) {
    try {
      const delayed = options.delayFirstAttempt ? attempt : attempt - 1;
      if (delayed >= 0) await __sleep(Math.min(options.startingDelay * options.timeMultiple ** delayed, options.maxDelay));
      return await request();
    } catch (error) {
      attempt++;
      if (!(await options.retry(error, attempt)) || attempt >= options.numOfAttempts) throw error;
    }
  }
}`,
  '@lifeomic/attempt': `
export const sleep = (ms) => __sleep(ms);
export function defaultCalculateDelay({ attemptNum }, { delay, factor, maxDelay }) {
  const grown = factor ? delay * factor ** (attemptNum - 1) : delay;
  return Math.round(factor && maxDelay !== 0 ? Math.min(grown, maxDelay) : grown);
}
const limited = (promise, ms, onTimeout) => new Promise((resolve, reject) => {
  const timer = setTimeout(() => { try { resolve(onTimeout()); } catch (error) { reject(error); } }, ms);
  promise.then(resolve, reject).finally(() => clearTimeout(timer));
});
export async function retry(fn, given) {
  const options = { delay: 200, initialDelay: 0, minDelay: 0, maxDelay: 0, factor: 0, maxAttempts: 3, timeout: 0, ...given };
  const { calculateDelay = defaultCalculateDelay, maxAttempts, timeout } = options;
  const context = { attemptNum: 0, attemptsRemaining: maxAttempts || -1, aborted: false, abort() { context.aborted = true; } };
  let isLate = false;
  const late = () => { isLate = true; if (options.handleTimeout) return options.handleTimeout(context, options); throw Object.assign(new Error('Retry timeout'), { code: 'ATTEMPT_TIMEOUT' }); };
  const first = options.calculateDelay ? options.calculateDelay(context, options) : options.initialDelay;
  if (first) await __sleep(first);
  for (;;) {
    if (options.beforeAttempt) options.beforeAttempt(context, options);
    if (context.aborted) throw Object.assign(new Error('Attempt aborted'), { code: 'ATTEMPT_ABORTED' });
    if (context.attemptsRemaining > 0) context.attemptsRemaining--;
    try {
      const attempt = fn(context, options);
      return await (timeout ? limited(attempt, timeout, late) : attempt);
    } catch (error) {
      if (isLate) throw error;
      if (options.handleError) await options.handleError(error, context, options);
      if (context.aborted || context.attemptsRemaining === 0) throw error;
      context.attemptNum++;
      const pause = calculateDelay(context, options);
      if (pause) await __sleep(pause);
    }
  }
}`,
  'p-timeout': `
export class TimeoutError extends Error { constructor(message) { super(message); this.name = 'TimeoutError'; } }
export default function pTimeout(promise, { milliseconds, fallback, message, signal } = {}) {
  let timer;
  const limited = new Promise((resolve, reject) => {
    if (signal?.aborted) reject(signal.reason);
    signal?.addEventListener('abort', () => reject(signal.reason));
    promise.then(resolve, reject);
    if (milliseconds === Infinity) return;
    const end = () => {
      if (fallback) return resolve(fallback());
      if (message === false) return resolve();
      reject(message instanceof Error ? message : new TimeoutError(message ?? 'Promise timed out'));
    };
    timer = setTimeout(() => { try { end(); } catch (error) { reject(error); } }, milliseconds);
  }).finally(() => clearTimeout(timer));
  limited.clear = () => clearTimeout(timer);
  return limited;
}`,
  'p-wait-for': `
export default async function pWaitFor(condition, { interval = 20, before = true } = {}) {
  if (!before) await __sleep(interval);
  while (!(await condition())) await __sleep(interval);
}`,
  'p-defer': `export default function pDefer() { return Promise.withResolvers(); }`,
  'p-memoize': `
export default function pMemoize(fn, { cacheKey = ([first]) => first } = {}) {
  const known = new Map();
  return (...args) => { const key = cacheKey(args); if (!known.has(key)) known.set(key, fn(...args)); return known.get(key); };
}`,
};
