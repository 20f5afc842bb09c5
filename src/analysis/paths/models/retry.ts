/** Packages that try again, limit or delay; without their random part. */
export const RETRY_MODELS: Readonly<Record<string, string>> = {
  'p-retry': `
export class AbortError extends Error {}
export default async function pRetry(fn, { retries = 10, factor = 2, minTimeout = 1000, maxTimeout = Infinity, onFailedAttempt, shouldRetry } = {}) {
  for (let attempt = 1; ; attempt++) {
    try {
      return await fn(attempt);
    } catch (error) {
      if (error instanceof AbortError) throw error;
      if (onFailedAttempt) await onFailedAttempt({ error, attemptNumber: attempt, retriesLeft: retries - attempt + 1 });
      if (attempt > retries || (shouldRetry && !(await shouldRetry({ error, attemptNumber: attempt })))) throw error;
      await __sleep(Math.min(maxTimeout, minTimeout * factor ** (attempt - 1)));
    }
  }
}`,
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
export class TimeoutError extends Error {}
export default function pTimeout(promise, { milliseconds, fallback, message } = {}) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => (fallback ? resolve(fallback()) : message === false ? resolve() : reject(new TimeoutError(message))), milliseconds);
    promise.then((value) => { clearTimeout(timer); resolve(value); }, (error) => { clearTimeout(timer); reject(error); });
  });
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
