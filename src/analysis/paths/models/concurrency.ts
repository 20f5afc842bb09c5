/** Runs functions, at most so many at once; the first that was asked for begins first. */
const LIMITER = `
function limiter(size, tell = () => {}) {
  let active = 0;
  const waiting = [];
  const next = () => {
    while (active < size && waiting.length > 0) {
      active++;
      const { run, resolve } = waiting.shift();
      const end = () => { active--; next(); };
      tell(active, waiting.length);
      const promise = (async () => run())();
      resolve(promise);
      promise.then(end, end);
    }
    tell(active, waiting.length);
  };
  return {
    add: (run) => new Promise((resolve) => {
      waiting.push({ run, resolve });
      next();
    }),
    clear: () => { waiting.length = 0; next(); },
  };
}
async function mapAll(items, callback, options) {
  const size = typeof options === 'number' ? options : (options?.concurrency ?? Infinity);
  const limit = limiter(size);
  const list = [];
  for await (const item of items) list.push(item);
  return Promise.all(list.map((item, index) => limit.add(() => callback(item, index))));
}
async function mapEach(items, callback) {
  const results = [];
  let index = 0;
  for await (const item of items) results.push(await callback(item, index++));
  return results;
}
`;

/** Packages that run functions, some at once. Their documentation is their page in the registry of npm. */
export const CONCURRENCY_MODELS: Readonly<Record<string, string>> = {
  'p-limit': `${LIMITER}
export default function pLimit(options) {
  const limits = limiter(typeof options === 'number' ? options : options.concurrency, (active, waiting) => { limit.activeCount = active; limit.pendingCount = waiting; });
  const limit = (fn, ...args) => limits.add(() => fn(...args));
  limit.activeCount = 0;
  limit.pendingCount = 0;
  limit.clearQueue = () => limits.clear();
  limit.map = (items, fn) => Promise.all([...items].map((item, index) => limit(fn, item, index)));
  return limit;
}
export function limitFunction(fn, options) { const limit = pLimit(options); return (...args) => limit(() => fn(...args)); }`,
  'p-filter': `${LIMITER}
export default async function (items, callback, options) { const kept = await mapAll(items, callback, options); return (await Promise.all(items)).filter((_, index) => kept[index]); }`,
  'p-map-series': `${LIMITER} export default mapEach;`,
  'p-each-series': `${LIMITER} export default async function (items, callback) { await mapEach(items, callback); return items; }`,
  'p-reduce': `export default async function (items, callback, value) { let index = 0; for (const item of items) value = await callback(value, await item, index++); return value; }`,
  'p-series': `export default async function (tasks) { const results = []; for (const task of tasks) results.push(await task()); return results; }`,
  'p-waterfall': `export default async function (tasks, value) { for (const task of tasks) value = await task(value); return value; }`,
  'p-times': `${LIMITER} export default async function (count, callback, options) { return mapAll(Array.from({ length: count }, (_, index) => index), (index) => callback(index), options); }`,
  'p-settle': `${LIMITER} export default async function (items, options) { const limit = limiter(options?.concurrency ?? Infinity); return Promise.allSettled([...items].map((item) => limit.add(() => (typeof item === 'function' ? item() : item)))); }`,
  'async-sema': `
export class Sema {
  constructor(free) { this.free = free; this.waiting = []; }
  async acquire() { if (this.free > 0) { this.free--; return; } await new Promise((resolve) => this.waiting.push(resolve)); }
  tryAcquire() { if (this.free === 0) return undefined; this.free--; return {}; }
  async v() { return this.acquire(); }
  release() { const next = this.waiting.shift(); if (next) next(); else this.free++; }
  async drain() { while (this.free > 0) await this.acquire(); }
  nrWaiting() { return this.waiting.length; }
}`,
  'async-mutex': `
export class Semaphore {
  constructor(free) { this.free = free; this.waiting = []; }
  async acquire() { if (this.free > 0) this.free--; else await new Promise((resolve) => this.waiting.push(resolve)); let isDone = false; const release = () => { if (isDone) return; isDone = true; this.release(); }; return [this.free, release]; }
  release() { const next = this.waiting.shift(); if (next) next(); else this.free++; }
  isLocked() { return this.free <= 0; }
  async runExclusive(fn) { const [value, release] = await this.acquire(); try { return await fn(value); } finally { release(); } }
}
export class Mutex {
  constructor() { this.semaphore = new Semaphore(1); }
  async acquire() { const [, release] = await this.semaphore.acquire(); return release; }
  release() { this.semaphore.release(); }
  isLocked() { return this.semaphore.isLocked(); }
  runExclusive(fn) { return this.semaphore.runExclusive(() => fn()); }
}`,
};
