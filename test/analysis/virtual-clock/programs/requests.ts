import { sleep } from './sleep.js';
import { setTimeout as delay } from 'node:timers/promises';
import pRetry, { AbortError } from 'p-retry';
import pTimeout from 'p-timeout';

type Event = Record<string, any>;

export const fetchWithDeadline = async () => {
  const get = async (url: string, ms: number) => {
    const response = await fetch(url, { signal: AbortSignal.timeout(ms) });
    return response.ok;
  };
  try {
    await get('https://w40.test/slow', 15);
    await sleep(50);
  } catch (error) {
    await sleep((error as Error).name === 'TimeoutError' ? 3 : 30);
  }
};

export const fetchAbortedByController = async () => {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), 12);
  try {
    await Promise.all([delay(5, undefined, { signal: controller.signal }), fetch('https://w30.test/b', { signal: controller.signal })]);
  } catch {
    await sleep(4);
  } finally {
    clearTimeout(timer);
  }
};

export const fetchInTime = async () => {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), 5_000);
  try {
    await fetch('https://w20.test/a', { method: 'POST', body: JSON.stringify({ a: 1 }), signal: controller.signal });
    await sleep(2);
  } finally {
    clearTimeout(timer);
  }
};

export const retryWithJitterCap = async (event: Event) => {
  class HttpError extends Error {
    constructor(readonly status: number) {
      super(`status ${status}`);
    }
  }
  const retryable = new Set([429, 500, 503]);
  let calls = 0;
  const send = async () => {
    calls += 1;
    await fetch('https://w6.test/orders', { method: 'POST' });
    if (calls < 3) throw new HttpError(event.gone ? 404 : 503);
    return { id: calls };
  };
  const withRetry = async <T>(fn: () => Promise<T>, { attempts = 4, baseMs = 5, maxMs = 8 } = {}): Promise<T> => {
    let lastError: unknown;
    for (let attempt = 0; attempt < attempts; attempt++) {
      try {
        return await fn();
      } catch (error) {
        lastError = error;
        if (!(error instanceof HttpError) || !retryable.has(error.status)) break;
        await sleep(Math.min(maxMs, baseMs * 2 ** attempt));
      }
    }
    throw lastError;
  };
  try {
    const { id } = await withRetry(send);
    await sleep(id);
  } catch (error) {
    await sleep(error instanceof HttpError ? error.status / 100 : 55);
  }
};

export const retryPackage = async () => {
  let failures = 2;
  const value = await pRetry(
    async (attempt) => {
      await sleep(4);
      if (failures-- > 0) throw new Error(`attempt ${attempt}`);
      return attempt;
    },
    { retries: 3, minTimeout: 10, factor: 2 },
  );
  await sleep(value);
};

export const retryPackageStops = async () => {
  const attempts: number[] = [];
  try {
    await pRetry(
      async () => {
        await sleep(3);
        throw new AbortError('not found');
      },
      { retries: 5, minTimeout: 10, onFailedAttempt: ({ attemptNumber }) => void attempts.push(attemptNumber) },
    );
  } catch {
    await sleep(attempts.length + 6);
  }
};

export const timeoutPackageFallback = async () => {
  const value = await pTimeout(sleep(40, 'late'), { milliseconds: 9, fallback: () => 'none' });
  await sleep(value.length);
};

export const fastestMirror = async () => {
  const mirrors = ['https://w14.test', 'https://w9.test', 'https://w22.test'];
  const controller = new AbortController();
  await Promise.any(
    mirrors.map(async (mirror) => {
      const response = await fetch(`${mirror}/file`, { signal: controller.signal });
      controller.abort();
      return response;
    }),
  );
  await sleep(2);
};

export const hedgedRead = async () => {
  const read = (ms: number) => sleep(ms, ms);
  const primary = read(30);
  const winner = await Promise.race([primary, delay(10).then(() => read(5))]);
  await sleep(winner);
};

export const withTimeoutHelper = async (event: Event) => {
  const withTimeout = <T>(promise: Promise<T>, ms: number): Promise<T> => {
    let timer: NodeJS.Timeout;
    const timeout = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('timed out')), ms);
    });
    return Promise.race([promise, timeout]).finally(() => clearTimeout(timer));
  };
  const [user, extras] = await Promise.allSettled([withTimeout(sleep(8, 'user'), 20), withTimeout(sleep(event.slow ? 45 : 12), 25)]);
  if (user.status === 'rejected') throw user.reason;
  await sleep(extras.status === 'fulfilled' ? 1 : 7);
};

export const optionalEnrichment = async (event: Event) => {
  const user = await sleep(5, { id: 7, email: 'ada@example.test' });
  const [profile, flags] = await Promise.all([
    fetch('https://w11.test/profile').catch(() => undefined),
    event.beta ? sleep(16, ['beta']) : Promise.resolve([] as string[]),
  ]);
  if (!profile) return { statusCode: 502 };
  await sleep(flags.length * 3 + user.id);
  return { statusCode: 200 };
};

export const pollUntilReady = async () => {
  const statuses = ['PENDING', 'RUNNING', 'RUNNING', 'SUCCEEDED'];
  let asked = 0;
  const describe = async () => {
    await sleep(3);
    return { status: statuses[asked++] ?? 'FAILED' };
  };
  const startedAt = Date.now();
  let result = await describe();
  while (result.status === 'PENDING' || result.status === 'RUNNING') {
    if (Date.now() - startedAt > 100) throw new Error('too long');
    await delay(10);
    result = await describe();
  }
  await sleep(result.status.length);
};
