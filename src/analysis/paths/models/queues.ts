/** Packages that take what they work on from a source or a queue while they work. Their documentation is their page in the registry of npm. */
export const QUEUE_MODELS: Readonly<Record<string, string>> = {
  'p-map': `
const skip = Symbol('skip'), stop = Symbol('stop');
const iteratorOf = async (items) => {
  if (__isObject(items)) return items[Symbol.asyncIterator] ? items[Symbol.asyncIterator]() : items[Symbol.iterator]();
  const list = [];
  for await (const item of items) list.push(item);
  return list.values();
};
export default function pMap(items, mapper, options) {
  const { concurrency = Infinity, stopOnError = true, signal } = options ?? {};
  return new Promise((resolve, reject) => {
    const results = [], errors = [];
    let iterator, asked = 0, running = 0, isLast = false, isOver = false;
    const fail = (error) => { isOver = true; reject(error); };
    const finish = () => {
      if (!isLast || running > 0 || isOver) return;
      isOver = true;
      if (errors.length > 0) reject(new AggregateError(errors)); else resolve(results.filter((result) => result !== skip));
    };
    const work = async (given, index) => {
      try {
        const value = await mapper(await given, index);
        if (value === stop) isLast = true; else results[index] = value;
      } catch (error) {
        if (stopOnError) return fail(error);
        errors.push(error);
        results[index] = skip;
      }
      running--;
      await next();
    };
    const next = async () => {
      if (isOver || isLast) return finish();
      const index = asked++;
      running++;
      const item = await iterator.next();
      if (item.done) { running--; isLast = true; finish(); } else work(item.value, index).catch(fail);
    };
    signal?.addEventListener('abort', () => fail(signal.reason));
    if (signal?.aborted) fail(signal.reason);
    (async () => { iterator = await iteratorOf(items); for (let workers = 0; workers < concurrency && !isOver && !isLast; workers++) await next(); })().catch(fail);
  });
}
export async function* pMapIterable(items, fn, options) { for (const item of await pMap(items, fn, options)) yield item; }
export { skip as pMapSkip, stop as pMapStop };`,
  'p-queue': `
import { EventEmitter } from 'events';
import pTimeout, { TimeoutError } from 'p-timeout';
export { TimeoutError };
export default class PQueue extends EventEmitter {
  constructor(options) {
    super();
    const { concurrency = Infinity, autoStart = true, intervalCap = Infinity, interval = 0, carryoverIntervalCount = false, timeout } = options ?? {};
    this.__size = concurrency; this.isPaused = autoStart === false; this.timeout = timeout; this.pending = 0; this.__waiting = [];
    this.__cap = intervalCap; this.__interval = interval; this.__carries = carryoverIntervalCount; this.__isLimited = intervalCap !== Infinity && interval !== 0; this.__begun = 0; this.__end = 0;
  }
  get size() { return this.__waiting.length; }
  get concurrency() { return this.__size; }
  set concurrency(size) { this.__size = size; this.__startAll(); }
  sizeBy({ priority = 0 }) { return this.__waiting.filter((entry) => entry.priority === priority).length; }
  setPriority(id, priority) { const at = this.__waiting.findIndex((entry) => entry.id === id); const [entry] = this.__waiting.splice(at, 1); this.__enqueue({ ...entry, priority }); }
  __enqueue(entry) {
    const at = this.__waiting.findIndex(({ priority }) => priority < entry.priority);
    if (at < 0) this.__waiting.push(entry); else this.__waiting.splice(at, 0, entry);
  }
  add(fn, options) {
    const { priority = 0, id, signal, timeout = this.timeout } = options ?? {};
    return new Promise((resolve, reject) => {
      const run = async () => {
        this.pending++;
        try {
          signal?.throwIfAborted();
          const task = (async () => fn({ signal }))();
          const value = await (timeout === undefined && signal === undefined ? task : pTimeout(task, { milliseconds: timeout ?? Infinity, signal }));
          resolve(value);
          this.emit('completed', value);
        } catch (error) {
          reject(error);
          if (this.listenerCount('error') > 0) this.emit('error', error);
        }
        this.__next();
      };
      this.__enqueue({ run, priority, id });
      this.emit('add');
      this.__start();
    });
  }
  async addAll(fns, options) { return Promise.all(fns.map((fn) => this.add(fn, options))); }
  __next() {
    this.pending--;
    if (this.pending === 0) this.emit('pendingZero');
    this.__start();
    this.emit('next');
  }
  /** The task begins, or what the interval allows is waited for. */
  __start() {
    if (this.__waiting.length === 0) {
      clearInterval(this.__ticks);
      this.__ticks = undefined;
      this.emit('empty');
      if (this.pending === 0) this.emit('idle');
      return false;
    }
    if (this.isPaused || (this.__isLimited && this.__holdsBack()) || this.pending >= this.__size || (this.__isLimited && this.__begun >= this.__cap)) return false;
    const { run } = this.__waiting.shift();
    if (this.__isLimited) { this.__begun++; this.__tick(); }
    run();
    this.emit('active');
    return true;
  }
  __startAll() { while (this.__start()); }
  __holdsBack() {
    if (this.__ticks !== undefined) return false;
    const left = this.__end - Date.now();
    if (left < 0) { this.__begun = this.__carries ? this.pending : 0; return false; }
    if (this.__end === 0) return false;
    this.__later ??= setTimeout(() => { this.__later = undefined; this.__renew(); this.__tick(); }, left);
    return true;
  }
  __tick() {
    if (this.__ticks !== undefined) return;
    this.__ticks = setInterval(() => this.__renew(), this.__interval);
    this.__end = Date.now() + this.__interval;
  }
  __renew() {
    if (this.__ticks !== undefined) {
      if (this.__begun === 0 && this.pending === 0) { clearInterval(this.__ticks); this.__ticks = undefined; } else this.__end = Date.now() + this.__interval;
    }
    this.__begun = this.__carries ? this.pending : 0;
    this.__startAll();
  }
  start() { if (this.isPaused) { this.isPaused = false; this.__startAll(); } return this; }
  pause() { this.isPaused = true; }
  clear() { this.__waiting = []; this.emit('empty'); if (this.pending === 0) this.emit('idle'); this.emit('next'); }
  __when(names, holds) {
    if (holds()) return Promise.resolve();
    return new Promise((resolve) => {
      const listener = () => { if (!holds()) return; for (const name of names) this.off(name, listener); resolve(); };
      for (const name of names) this.on(name, listener);
    });
  }
  onEmpty() { return this.__when(['empty'], () => this.__waiting.length === 0); }
  onIdle() { return this.__when(['idle'], () => this.__waiting.length === 0 && this.pending === 0); }
  onSizeLessThan(limit) { return this.__when(['next', 'active'], () => this.__waiting.length < limit); }
  onPendingZero() { return this.__when(['pendingZero'], () => this.pending === 0); }
  onError() { return new Promise((_, reject) => this.on('error', reject)); }
}`,
};
