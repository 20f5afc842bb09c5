import { BATCH, HOSTS, LIMITS, sleep } from './sleep.js';

const Mode = { fast: 2, slow: 5 };
const ids = [1, 2, 3, 4, 5, 6, 7];

export const importedCount = async () => { for (let i = 0; i < BATCH; i++) await sleep(5); };
export const objectConstant = async () => { for (let i = 0; i < LIMITS.pages; i++) await sleep(5); };
export const lengthOfArray = async () => { for (let i = 0; i < HOSTS.length; i++) await sleep(7); };
export const arithmetic = async () => { for (let i = 0; i < BATCH * 2 + 1; i++) await sleep(3); };
export const ceiling = async () => { for (let i = 0; i < Math.ceil(ids.length / BATCH); i++) await sleep(10); };
export const enumCount = async () => { for (let i = 0; i < Mode.slow; i++) await sleep(2); };
export const chunks = async () => {
  for (let i = 0; i < ids.length; i += BATCH) {
    const chunk = ids.slice(i, i + BATCH);
    await Promise.all(chunk.map((id) => sleep(id * 2)));
  }
};
export const severalVariables = async () => { for (let i = 0, j = 5; i < j; i++, j--) await sleep(i + j); };
export const delayGrows = async () => { for (let attempt = 0; attempt < 4; attempt++) await sleep(10 * 2 ** attempt); };
export const whileCountdown = async () => { let left = 3; while (left > 0) { await sleep(4); left--; } };
export const whileDecrementInTest = async () => { let left = 3; while (left--) await sleep(4); };
export const compound = async (event) => { let i = 0; let done = false; while (i < 5 && !done) { await sleep(6); if (event.stop) done = true; i++; } };
export const compoundFixed = async () => { let i = 0; let done = false; while (!done && i < 5) { await sleep(6); i++; if (i === 3) done = true; } };
export const untilEmpty = async () => { const queue = [1, 2, 3]; while (queue.length > 0) { const ms = queue.shift(); await sleep(ms * 10); } };
export const untilPopped = async () => { const stack = [1, 2, 3]; let ms; while ((ms = stack.pop()) !== undefined) await sleep(ms * 10); };
export const growingQueue = async () => { const queue = [3]; while (queue.length) { const n = queue.shift(); await sleep(n); if (n > 1) queue.push(n - 1); } };
export const nestedBreak = async (event) => {
  outer: for (let i = 0; i < 3; i++) {
    for (let j = 0; j < 3; j++) {
      if (i === 1 && j === 1) continue outer;
      if (i === 2 && j === 1) break outer;
      await sleep(5);
    }
  }
};
export const skipEven = async () => { for (let i = 0; i < 6; i++) { if (i % 2 === 0) continue; await sleep(i); } };
export const doOnce = async () => { do { await sleep(9); } while (false); };
export const overMap = async () => { const waits = new Map([['a', 3], ['b', 4]]); for (const [, ms] of waits) await sleep(ms); };
export const overSet = async () => { for (const ms of new Set([5, 5, 6])) await sleep(ms); };
export const overEntries = async () => { for (const [name, ms] of Object.entries({ a: 3, b: 9 })) await sleep(ms); };
export const overKeys = async () => { const waits = { a: 3, b: 9 }; for (const key in waits) await sleep(waits[key]); };
export const overIndexes = async () => { for (const [index, host] of HOSTS.entries()) await sleep(index * 5); };
export const overText = async () => { for (const letter of 'abcd') await sleep(2); };
export const overSplit = async () => { for (const part of '3,4,5'.split(',')) await sleep(Number(part)); };
export const overKeysOfArray = async () => { for (const index of Array(4).keys()) await sleep(index); };
export const spreadCopies = async () => { for (const ms of [...[1, 2], ...[3]]) await sleep(ms); };
export const filtered = async () => { for (const id of ids.filter((id) => id > 4)) await sleep(id); };
export const sorted = async () => { for (const id of [3, 1, 2].sort((a, b) => a - b)) { await sleep(id * 3); if (id === 2) break; } };
export const reversed = async () => { for (const id of [...ids].reverse()) { if (id < 5) break; await sleep(id); } };
export const mapped = async () => { for (const ms of ids.map((id) => id * 2)) await sleep(ms); };
export const reducedSum = async () => { await sleep(ids.reduce((sum, id) => sum + id, 0)); };
export const fill = async () => { await Promise.all(new Array(3).fill(0).map((_, index) => sleep(index * 10))); };
export const spreadKeys = async () => { for (const i of [...Array(3).keys()]) await sleep(10 * i); };
export const big = async () => { for (let i = 0; i < 50; i++) await sleep(2); };
export const bigMap = async () => { const list = Array.from({ length: 40 }, (_, i) => i); for (const i of list) await sleep(1); };
export const bigParallel = async () => { await Promise.all(Array.from({ length: 100 }, (_, i) => sleep(i))); };
export const breakByFlag = async (event) => { for (let i = 0; i < 3; i++) { await sleep(5); if (event.found) break; await sleep(2); } };
export const foundInside = async (event) => { let found = false; for (let i = 0; i < 3 && !found; i++) { await sleep(5); found = i === 1; } };
export const splicing = async () => { const list = [1, 2, 3, 4, 5]; while (list.length) { const batch = list.splice(0, 2); await Promise.all(batch.map((n) => sleep(n * 10))); } };
export const squares = async () => { for (let i = 1; i < 100; i *= 3) await sleep(i); };
export const bitShift = async () => { for (let i = 1; i <= 8; i <<= 1) await sleep(i); };
export const indexOfLoop = async () => { for (const host of HOSTS) { if (host === 'c') await sleep(30); else await sleep(1); } };
export const includesTest = async () => { for (const host of HOSTS) if (['a', 'c'].includes(host)) await sleep(4); };
export const conditionalCount = async (event) => { const count = event.many ? 5 : 2; for (let i = 0; i < count; i++) await sleep(10); };
export const typeofGuard = async () => { for (const item of [1, 'two', 3]) { if (typeof item === 'string') continue; await sleep(10); } };
