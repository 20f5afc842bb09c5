import pLimit from 'p-limit';
import pMap from 'p-map';
import PQueue from 'p-queue';
import { sleep } from './sleep.js';

const times = [30, 10, 20, 40, 5];

export const limitEqual = async () => { const limit = pLimit(2); await Promise.all([1, 2, 3, 4, 5].map(() => limit(() => sleep(10)))); };
export const limitVaried = async () => { const limit = pLimit(2); await Promise.all(times.map((ms) => limit(() => sleep(ms)))); };
export const limitArguments = async () => { const limit = pLimit(2); await Promise.all(times.map((ms) => limit(sleep, ms))); };
export const limitOne = async () => { const limit = pLimit(1); await Promise.all(times.map((ms) => limit(async () => { await sleep(ms); }))); };
export const mapVaried = async () => { await pMap(times, (ms) => sleep(ms), { concurrency: 2 }); };
export const mapEqual = async () => { await pMap([1, 2, 3], async () => { await sleep(5); await sleep(5); }, { concurrency: 2 }); };
export const queued = async () => { const queue = new PQueue({ concurrency: 2 }); for (const ms of times) queue.add(() => sleep(ms)); await queue.onIdle(); };
export const queueAll = async () => { const queue = new PQueue({ concurrency: 3 }); await queue.addAll(times.map((ms) => () => sleep(ms))); };
export const workers = async () => { const queue = [...times]; const worker = async () => { while (queue.length > 0) { const ms = queue.shift(); await sleep(ms); } }; await Promise.all([worker(), worker()]); };
export const workersByIndex = async () => { let next = 0; const worker = async () => { while (next < times.length) { const index = next++; await sleep(times[index]); } }; await Promise.all(Array.from({ length: 2 }, worker)); };
export const workersOverIterator = async () => { const iterator = times.entries(); const worker = async (it) => { for (const [, ms] of it) await sleep(ms); }; await Promise.all(Array(2).fill(iterator).map(worker)); };
export const mapLimit = async () => { const mapLimit = async (items, n, fn) => { const results = []; let i = 0; const run = async () => { while (i < items.length) { const k = i++; results[k] = await fn(items[k]); } }; await Promise.all(Array.from({ length: Math.min(n, items.length) }, run)); return results; }; await mapLimit(times, 3, (ms) => sleep(ms)); };
export const racingPool = async () => { const executing = new Set(); for (const ms of times) { const p = sleep(ms).then(() => executing.delete(p)); executing.add(p); if (executing.size >= 2) await Promise.race(executing); } await Promise.all(executing); };
class Semaphore { constructor(n) { this.free = n; this.waiting = []; } async acquire() { if (this.free > 0) { this.free--; return; } await new Promise((resolve) => this.waiting.push(resolve)); } release() { const next = this.waiting.shift(); if (next) next(); else this.free++; } async use(fn) { await this.acquire(); try { return await fn(); } finally { this.release(); } } }
export const semaphore = async () => { const s = new Semaphore(2); await Promise.all(times.map((ms) => s.use(() => sleep(ms)))); };
export const mutex = async () => { let last = Promise.resolve(); const exclusive = (fn) => { const run = last.then(fn); last = run.catch(() => {}); return run; }; await Promise.all(times.map((ms) => exclusive(() => sleep(ms)))); };
export const batches = async () => { for (let i = 0; i < times.length; i += 2) await Promise.all(times.slice(i, i + 2).map((ms) => sleep(ms))); };
export const series = async () => { const series = async (fns) => { const out = []; for (const fn of fns) out.push(await fn()); return out; }; await series(times.map((ms) => () => sleep(ms))); };
export const producerConsumer = async () => { const items = []; let done = false; const producer = async () => { for (let i = 1; i <= 3; i++) { await sleep(10); items.push(i); } done = true; }; const consumer = async () => { while (!done || items.length) { if (items.length) { items.shift(); await sleep(3); } else await sleep(1); } }; await Promise.all([producer(), consumer()]); };
export const handLimit = async () => { const limit = (n) => { let active = 0; const queue = []; const next = () => { if (active >= n || queue.length === 0) return; active++; const { fn, resolve } = queue.shift(); fn().then((v) => { active--; resolve(v); next(); }); }; return (fn) => new Promise((resolve) => { queue.push({ fn, resolve }); next(); }); }; const run = limit(2); await Promise.all(times.map((ms) => run(() => sleep(ms)))); };
export const poll = async () => { let ready = false; setTimeout(() => { ready = true; }, 35); while (!ready) await sleep(10); };
export const barrier = async () => { let left = 3; await new Promise((resolve) => { for (const ms of [10, 30, 20]) sleep(ms).then(() => { if (--left === 0) resolve(); }); }); };
export const firstOf = async () => { await new Promise((resolve) => { for (const ms of [10, 30, 20]) sleep(ms).then(resolve); }); };
