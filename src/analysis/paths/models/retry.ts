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
  'async-retry': `
export default async function retry(fn, { retries = 10, factor = 2, minTimeout = 1000, maxTimeout = Infinity, onRetry } = {}) {
  let stopped;
  const bail = (error) => { stopped = { error }; };
  for (let attempt = 1; ; attempt++) {
    try {
      const value = await fn(bail, attempt);
      if (stopped) throw stopped.error;
      return value;
    } catch (error) {
      if (stopped || attempt > retries) throw error;
      if (onRetry) onRetry(error, attempt);
      await __sleep(Math.min(maxTimeout, minTimeout * factor ** (attempt - 1)));
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
