import { sleep } from './sleep.js';

export const allThenRace = async () => { await Promise.race([Promise.all([sleep(10), sleep(30)]), sleep(20)]); };
export const anyOfAll = async () => { await Promise.any([Promise.all([sleep(10), sleep(30)]), sleep(40)]); };
export const settledOfRaces = async () => { await Promise.allSettled([Promise.race([sleep(9), sleep(5)]), sleep(7)]); };
export const lostRaceGoesOn = async () => { const slow = sleep(50); await Promise.race([slow, sleep(5)]); await slow; };
export const timeout = async () => {
  let timer;
  const limit = new Promise((_, reject) => { timer = setTimeout(() => reject(new Error('late')), 100); });
  try { await Promise.race([sleep(30), limit]); } finally { clearTimeout(timer); }
};
export const timeoutFires = async () => {
  const limit = new Promise((_, reject) => setTimeout(() => reject(new Error('late')), 20));
  try { await Promise.race([sleep(30), limit]); await sleep(5); } catch { await sleep(100); }
};
export const withResolversPolyfill = async () => {
  let resolve; const promise = new Promise((r) => { resolve = r; });
  setTimeout(() => resolve(1), 25);
  await sleep(10);
  await promise;
};
class Deferred { constructor() { this.promise = new Promise((resolve, reject) => { this.resolve = resolve; this.reject = reject; }); } }
export const deferred = async () => { const d = new Deferred(); sleep(15).then(() => d.resolve('x')); await d.promise; await sleep(1); };
export const resolvedLater = async () => { const p = new Promise((resolve) => { sleep(10).then(() => sleep(20)).then(resolve); }); await p; };
export const resolveWithPromise = async () => { await new Promise((resolve) => resolve(sleep(12))); };
export const promiseResolve = async () => { await Promise.resolve(sleep(8)); await Promise.resolve(1); };
export const thenReturnsPromise = async () => { await sleep(5).then(() => sleep(6)).then(() => 7).then((n) => sleep(n)); };
export const thenTwo = async () => { await sleep(5).then(() => sleep(6), () => sleep(100)); };
export const rejectedThenTwo = async () => { await Promise.reject(new Error('x')).then(() => sleep(50), () => sleep(3)); };
export const rejectedCatch = async () => { await Promise.reject(new Error('x')).then(() => sleep(50)).catch(() => sleep(3)); };
export const catchNotTaken = async () => { await sleep(5).catch(() => sleep(100)); };
export const finallyChain = async () => { await sleep(5).finally(() => sleep(6)).then(() => sleep(7)); };
export const catchThenGoesOn = async () => { await Promise.reject(new Error()).catch(() => 4).then((ms) => sleep(ms)); };
export const allRejects = async () => { try { await Promise.all([sleep(50), sleep(10).then(() => { throw new Error('x'); })]); } catch {} await sleep(1); };
export const allSettledRejects = async () => { await Promise.allSettled([sleep(50), sleep(10).then(() => { throw new Error('x'); })]); };
export const anySkipsRejected = async () => { await Promise.any([Promise.reject(new Error()), sleep(10)]); };
export const raceRejectedAtOnce = async () => { try { await Promise.race([Promise.reject(new Error()), sleep(10)]); } catch { await sleep(2); } };
export const awaitTwice = async () => { const p = sleep(10); await p; await p; };
export const sequentialArguments = async () => { const f = (a, b) => sleep(a + b); await f(await sleep(3, 4), await sleep(5, 6)); };
export const sequentialArray = async () => { const list = [await sleep(3), await sleep(4)]; return list; };
export const sequentialTemplate = async () => `${await sleep(3)} and ${await sleep(4)}`;
export const sequentialObject = async () => ({ a: await sleep(3), b: await sleep(4) });
export const reassignedArray = async () => { let work = [sleep(10)]; work = [...work, sleep(20)]; work = work.concat([sleep(5)]); await Promise.all(work); };
export const arrayOfFunctions = async () => { const steps = [() => sleep(3), () => sleep(4)]; for (const step of steps) await step(); };
export const parallelFunctions = async () => { const steps = [() => sleep(3), () => sleep(4)]; await Promise.all(steps.map((step) => step())); };
export const promisesInMap = async () => { const pending = new Map(); pending.set('a', sleep(10)); pending.set('b', sleep(20)); await Promise.all(pending.values()); };
export const promiseFromMap = async () => { const pending = new Map(); pending.set('a', sleep(10)); pending.set('b', sleep(20)); await pending.get('a'); };
export const promisesInObject = async () => { const jobs = {}; jobs.a = sleep(10); jobs['b'] = sleep(20); await jobs.a; await sleep(1); await jobs.b; };
export const pushedThenAll = async () => { const jobs = []; for (let i = 1; i <= 3; i++) jobs.push(sleep(i * 10)); await sleep(5); await Promise.all(jobs); };
export const loopOverStarted = async () => { const jobs = [sleep(30), sleep(10), sleep(20)]; for (const job of jobs) { await job; await sleep(1); } };
export const fireAndForget = async () => { void sleep(100); sleep(200).then(() => sleep(5)); await sleep(1); };
export const returned = async () => sleep(7);
export const notAwaited = async () => { const run = async () => { sleep(50); }; await run(); };
export const iife = async () => { await (async () => { await sleep(5); })(); (async () => { await sleep(100); })(); };
export const voided = async () => { void (async () => { await sleep(100); })(); };
export const startedInOneAwaitedInAnother = async () => { const start = () => sleep(20); const finish = async (p) => { await sleep(5); await p; }; await finish(start()); };
export const destructured = async () => { const [a, b] = [sleep(10), sleep(20)]; await a; await sleep(3); await b; };
export const destructuredDefault = async () => { const { a = await sleep(10), b = await sleep(5) } = { a: 1 }; return [a, b]; };
export const nestedThen = async () => { await sleep(5).then(() => { sleep(50); }); };
export const thenInside = async () => { await sleep(5).then(() => sleep(5).then(() => sleep(5))); };
export const customThenable = async () => { await { then(resolve) { setTimeout(resolve, 9); } }; };
export const emptyAll = async () => { await Promise.all([]); await sleep(2); };
export const raceValue = async () => { await Promise.race([sleep(10), 5]); await sleep(1); };
export const conditionalAll = async (event) => { const jobs = [sleep(10)]; if (event.more) jobs.push(sleep(30)); await Promise.all(jobs); };
export const raceWithFlag = async (event) => { await Promise.race([sleep(30), event.fast ? sleep(5) : sleep(20)]); };
export const allWithFlag = async (event) => { await Promise.all([sleep(10), event.slow && sleep(30)]); };
export const spreadFlag = async (event) => { await Promise.all([sleep(10), ...(event.slow ? [sleep(30)] : [])]); };
export const fromAsync = async () => { const results = await Promise.all([1, 2, 3].map(async (n) => { await sleep(n); return n; })); for (const n of results) await sleep(n * 10); };
export const chainInLoop = async () => { let chain = Promise.resolve(); for (const ms of [1, 2, 3]) chain = chain.then(() => sleep(ms * 10)); await chain; };
export const reduceChain = async () => { await [1, 2, 3].reduce((chain, ms) => chain.then(() => sleep(ms * 10)), Promise.resolve()); };
export const reduceAwaitAccumulator = async () => { await [1, 2, 3].reduce(async (before, ms) => { const sum = await before; await sleep(ms); return sum + ms; }, Promise.resolve(0)); };
export const resultDecides = async () => { const n = await sleep(5, 3); for (let i = 0; i < n; i++) await sleep(2); };
export const allResults = async () => { const [a, b] = await Promise.all([sleep(5, 10), sleep(6, 20)]); await sleep(a + b); };
export const allSettledResults = async () => { const results = await Promise.allSettled([sleep(5, 10), Promise.reject(new Error())]); for (const { status } of results) if (status === 'fulfilled') await sleep(30); };
export const gateWithResolvers = async () => { const gate = Promise.withResolvers(); sleep(30).then(() => gate.resolve()); await gate.promise; await sleep(2); };
export const rejectedByResolvers = async () => { const { promise, reject } = Promise.withResolvers(); setTimeout(() => reject(new Error('late')), 9); try { await promise; await sleep(50); } catch { await sleep(3); } };
