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
const E_TIMEOUT = new Error('timeout while waiting for mutex to become available'), E_ALREADY_LOCKED = new Error('mutex already locked'), E_CANCELED = new Error('request for lock canceled');
const enter = (line, one) => { line.splice(line.findLastIndex((other) => one.priority <= other.priority) + 1, 0, one); };
export class Semaphore {
  constructor(free, cancelError = E_CANCELED) { this.free = free; this.cancelError = cancelError; this.waiting = []; this.watching = []; }
  canEnter(weight, priority) { return weight <= this.free && (this.waiting.length === 0 || this.waiting[0].priority < priority); }
  acquire(weight = 1, priority = 0) {
    return new Promise((resolve, reject) => {
      const one = { resolve, reject, weight, priority };
      if (this.canEnter(weight, priority)) this.give(one); else enter(this.waiting, one);
    });
  }
  give({ resolve, weight }) {
    const before = this.free;
    this.free -= weight;
    let isDone = false;
    resolve([before, () => { if (isDone) return; isDone = true; this.release(weight); }]);
  }
  release(weight = 1) { this.free += weight; this.next(); }
  next() {
    this.wake();
    while (this.waiting.length > 0 && this.waiting[0].weight <= this.free) { this.give(this.waiting.shift()); this.wake(); }
  }
  wake() {
    const isFree = ({ weight, priority }) => this.canEnter(weight, priority);
    const free = this.watching.filter(isFree);
    this.watching = this.watching.filter((one) => !isFree(one));
    for (const { resolve } of free) resolve();
  }
  async runExclusive(fn, weight = 1, priority = 0) { const [value, release] = await this.acquire(weight, priority); try { return await fn(value); } finally { release(); } }
  waitForUnlock(weight = 1, priority = 0) { return this.canEnter(weight, priority) ? Promise.resolve() : new Promise((resolve) => enter(this.watching, { resolve, weight, priority })); }
  isLocked() { return this.free <= 0; }
  getValue() { return this.free; }
  setValue(value) { this.free = value; this.next(); }
  cancel() { for (const { reject } of this.waiting.splice(0)) reject(this.cancelError); }
}
export class Mutex {
  constructor(cancelError) { this.semaphore = new Semaphore(1, cancelError); }
  async acquire(priority = 0) { const [, release] = await this.semaphore.acquire(1, priority); return release; }
  release() { if (this.isLocked()) this.semaphore.release(); }
  isLocked() { return this.semaphore.isLocked(); }
  runExclusive(fn, priority = 0) { return this.semaphore.runExclusive(() => fn(), 1, priority); }
  waitForUnlock(priority = 0) { return this.semaphore.waitForUnlock(1, priority); }
  cancel() { this.semaphore.cancel(); }
}
export function withTimeout(lock, ms, late = E_TIMEOUT) {
  const inTime = (asked, tooLate) => new Promise((resolve, reject) => {
    let isLate = false;
    const timer = setTimeout(() => { isLate = true; reject(late); }, ms);
    asked.then((value) => { if (isLate) tooLate(value); else { clearTimeout(timer); resolve(value); } }, (error) => { clearTimeout(timer); reject(error); });
  });
  const giveBack = (ticket) => (Array.isArray(ticket) ? ticket[1]() : ticket());
  const acquire = (...how) => inTime(lock.acquire(...how), giveBack);
  return {
    acquire,
    async runExclusive(fn, ...how) { const ticket = await acquire(...how); try { return await (Array.isArray(ticket) ? fn(ticket[0]) : fn()); } finally { giveBack(ticket); } },
    release: (weight) => lock.release(weight),
    cancel: () => lock.cancel(),
    waitForUnlock: (...how) => inTime(lock.waitForUnlock(...how), () => undefined),
    isLocked: () => lock.isLocked(),
    getValue: () => lock.getValue(),
    setValue: (value) => lock.setValue(value),
  };
}
export const tryAcquire = (lock, error = E_ALREADY_LOCKED) => withTimeout(lock, 0, error);
export { E_TIMEOUT, E_ALREADY_LOCKED, E_CANCELED };`,
};
