import assert from 'node:assert/strict';
import { profile } from '../../src/estimate/profile';
import { analyzeFiles } from './analyze-files';

/** Each attempt takes 5 ms; `failing(n)` is refused n times. */
const FAILING = `const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const failing = (times) => { let left = times; return async () => { await sleep(5); if (left-- > 0) throw new Error('busy'); return 7; }; };\n`;

/** Pauses as each package's documentation states them; ms from the shortest to the longest. */
const CASES: readonly { what: string; code: string; ms: readonly [number, number] }[] = [
  { what: 'exponential-backoff: 100 ms, then twice as long each time', code: "import { backOff } from 'exponential-backoff';\nexport const handler = async () => { await backOff(failing(2)); };", ms: [5 + 100 + 5 + 200 + 5, 5 + 100 + 5 + 200 + 5] },
  { what: 'exponential-backoff: options, and a first attempt that waits too', code: "import { backOff } from 'exponential-backoff';\nexport const handler = async (event) => backOff(failing(event.down ? 9 : 1), { startingDelay: 10, timeMultiple: 3, maxDelay: 50, numOfAttempts: 4, delayFirstAttempt: true }).catch(() => sleep(2));", ms: [10 + 5 + 30 + 5, 10 + 5 + 30 + 5 + 50 + 5 + 50 + 5 + 2] },
  { what: 'exponential-backoff: what is not worth another attempt', code: "import { backOff } from 'exponential-backoff';\nexport const handler = async () => backOff(failing(5), { startingDelay: 8, retry: async (error, attempt) => { await sleep(1); return attempt < 3; } }).catch(() => {});", ms: [5 + 1 + 8 + 5 + 1 + 16 + 5 + 1, 5 + 1 + 8 + 5 + 1 + 16 + 5 + 1] },
  { what: 'async-retry: bail ends it at once', code: "import retry from 'async-retry';\nexport const handler = async (event) => retry(async (bail, attempt) => { await sleep(3); if (event.bad && attempt === 2) { bail(new Error('403')); await sleep(100); return; } if (attempt < 3) throw new Error('x'); }, { minTimeout: 10 }).catch(() => {});", ms: [3 + 10 + 3, 3 + 10 + 3 + 20 + 3] },
  { what: 'promise-retry: again where the function asks for it', code: "import promiseRetry from 'promise-retry';\nexport const handler = async (event) => promiseRetry({ retries: 2, minTimeout: 6, factor: 1 }, async (again, attempt) => { await sleep(2); if (attempt < 2) again(new Error('t')); if (event.fatal) throw new Error('fatal'); }).catch(() => sleep(40));", ms: [2 + 6 + 2, 2 + 6 + 2 + 40] },
  { what: 'retry: an operation that is tried again by hand', code: "import { operation } from 'retry';\nexport const handler = async (event) => { const load = failing(event.down ? 9 : 1); await new Promise((resolve, reject) => { const tries = operation({ retries: 2, minTimeout: 15, factor: 3, maxTimeout: 30 }); tries.attempt(async () => { try { resolve(await load()); } catch (error) { if (!tries.retry(error)) reject(tries.mainError()); } }); }).catch((error) => sleep(error.message.length)); };", ms: [5 + 15 + 5, 5 + 15 + 5 + 30 + 5 + 4] },
  { what: '@lifeomic/attempt: 200 ms between three attempts', code: "import { retry } from '@lifeomic/attempt';\nexport const handler = async () => { await retry(failing(2)); };", ms: [5 + 200 + 5 + 200 + 5, 5 + 200 + 5 + 200 + 5] },
  { what: '@lifeomic/attempt: given up, and an attempt that takes too long', code: "import { retry } from '@lifeomic/attempt';\nexport const handler = async (event) => { await retry(failing(9), { delay: 10, factor: 2, maxAttempts: 4, initialDelay: 3, handleError: (error, context) => { if (event.give && context.attemptNum === 1) context.abort(); } }).catch(() => {}); await retry(() => sleep(40), { timeout: 20 }).catch(() => {}); };", ms: [3 + 5 + 10 + 5 + 20, 3 + 5 + 10 + 5 + 20 + 5 + 40 + 5 + 20] },
];

describe('pauses of packages that try again', () => {
  for (const { what, code, ms } of CASES) {
    it(what, async () => {
      const { handlers } = await analyzeFiles({ 'handler.js': `${code}\n${FAILING}` });
      const { low, high } = profile(handlers[0]!, {}).ioWaitMs;
      assert.deepEqual([Math.round(low), Math.round(high)], ms);
    });
  }
});
