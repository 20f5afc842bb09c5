/** https://github.com/mcollina/fastq: queues of values with a worker for them, that calls back or gives a promise. */
const FASTQ = `
const nothing = () => {};
export default function fastq(context, worker, concurrency) {
  if (__isFunction(context)) return fastq(null, context, worker);
  let waiting = [], running = 0, failed = nothing;
  const begin = ({ value, done }) => worker.call(context, value, (error, result) => { failed(error, value); done.call(context, error, result); release(); });
  const release = () => {
    if (waiting.length === 0 || running > queue.concurrency) { if (--running === 0) queue.drain(); return; }
    if (queue.paused) { running--; return; }
    begin(waiting.shift());
    if (waiting.length === 0) queue.empty();
  };
  const add = (value, done, isNext) => {
    const task = { value, done: done ?? nothing };
    if (running < queue.concurrency && !queue.paused) { running++; begin(task); return; }
    if (isNext) waiting.unshift(task); else waiting.push(task);
    if (waiting.length === 1) queue.saturated();
  };
  const queue = {
    concurrency, paused: false, drain: nothing, saturated: nothing, empty: nothing,
    push: (value, done) => add(value, done, false),
    unshift: (value, done) => add(value, done, true),
    pause: () => { queue.paused = true; },
    resume: () => {
      if (!queue.paused) return;
      queue.paused = false;
      if (waiting.length === 0) { running++; release(); }
      while (waiting.length > 0 && running < queue.concurrency) { running++; release(); }
    },
    running: () => running,
    length: () => waiting.length,
    getQueue: () => waiting.map(({ value }) => value),
    idle: () => running === 0 && waiting.length === 0,
    error: (handler) => { failed = handler; },
    kill: () => { waiting = []; queue.drain = nothing; },
    killAndDrain: () => { waiting = []; queue.drain(); queue.drain = nothing; },
    abort: () => { const left = waiting; waiting = []; queue.drain = nothing; for (const { value, done } of left) { failed(new Error('abort'), value); done.call(context, new Error('abort')); } },
  };
  return queue;
}
export function promise(context, worker, concurrency) {
  if (__isFunction(context)) return promise(null, context, worker);
  const queue = fastq(context, function (value, done) { worker.call(this, value).then((result) => done(null, result), done); }, concurrency);
  const asked = (add) => (value) => { const result = new Promise((resolve, reject) => add(value, (error, given) => (error ? reject(error) : resolve(given)))); result.catch(nothing); return result; };
  queue.push = asked(queue.push);
  queue.unshift = asked(queue.unshift);
  queue.drained = () => new Promise((resolve) => queueMicrotask(() => {
    if (queue.idle()) { resolve(); return; }
    const before = queue.drain;
    queue.drain = () => { before(); resolve(); queue.drain = before; };
  }));
  return queue;
}
fastq.promise = promise;`;

/** https://github.com/coopernurse/node-pool, without what it does about objects that nobody takes for long. */
const GENERIC_POOL = `
import { EventEmitter } from 'events';
class Pool extends EventEmitter {
  constructor(factory, options) {
    super();
    this.factory = factory;
    this.options = { max: 1, min: 0, fifo: true, testOnBorrow: false, autostart: true, ...options };
    this.idle = []; this.lent = new Map(); this.waiting = []; this.making = new Set(); this.ending = new Set(); this.testing = 0; this.all = 0; this.isDraining = false; this.isStarted = false;
    if (this.options.autostart) this.start();
  }
  get size() { return this.all + this.making.size; }
  get available() { return this.idle.length; }
  get borrowed() { return this.lent.size; }
  get pending() { return this.waiting.length; }
  get max() { return this.options.max; }
  get min() { return this.options.min; }
  get spareResourceCapacity() { return this.options.max - this.size; }
  start() { if (this.isDraining || this.isStarted) return; this.isStarted = true; this.fill(); }
  fill() { if (!this.isDraining) while (this.size < this.options.min) this.make(); }
  make() {
    const made = Promise.resolve(this.factory.create()).then((resource) => { this.all++; this.keep(resource); });
    this.making.add(made);
    made.then(() => this.making.delete(made), (reason) => { this.making.delete(made); this.emit('factoryCreateError', reason); }).then(() => this.dispense());
  }
  keep(resource) { if (this.options.fifo) this.idle.push(resource); else this.idle.unshift(resource); }
  end(resource) {
    this.all--;
    const ended = Promise.resolve(this.factory.destroy(resource)).catch((reason) => this.emit('factoryDestroyError', reason)).then(() => { this.ending.delete(ended); });
    this.ending.add(ended);
    this.fill();
  }
  dispense() {
    const short = Math.min(this.spareResourceCapacity, this.waiting.length - this.idle.length - this.testing - this.making.size);
    for (let made = 0; made < short; made++) this.make();
    if (!this.options.testOnBorrow) { while (this.idle.length > 0 && this.waiting.length > 0) this.lend(this.idle.shift()); return; }
    while (this.idle.length > 0 && this.testing < this.waiting.length) {
      const resource = this.idle.shift();
      this.testing++;
      Promise.resolve(this.factory.validate(resource)).then((isValid) => { this.testing--; if (isValid === false) { this.end(resource); this.dispense(); } else this.lend(resource); });
    }
  }
  lend(resource) {
    const request = this.waiting.shift();
    if (!request) { this.keep(resource); return; }
    this.lent.set(resource, Promise.withResolvers());
    clearTimeout(request.timer);
    request.resolve(resource);
  }
  acquire(priority = 0) {
    this.start();
    if (this.isDraining) return Promise.reject(new Error('pool is draining and cannot accept work'));
    const { maxWaitingClients, acquireTimeoutMillis } = this.options;
    if (this.spareResourceCapacity < 1 && this.idle.length < 1 && this.waiting.length >= (maxWaitingClients ?? Infinity)) return Promise.reject(new Error('max waitingClients count exceeded'));
    const promise = new Promise((resolve, reject) => {
      const request = { resolve, priority };
      request.settled = () => promise.then(() => undefined, () => undefined);
      if (acquireTimeoutMillis) request.timer = setTimeout(() => { this.waiting = this.waiting.filter((other) => other !== request); reject(new Error('ResourceRequest timed out')); }, acquireTimeoutMillis);
      const at = this.waiting.findIndex((other) => other.priority > priority);
      this.waiting.splice(at < 0 ? this.waiting.length : at, 0, request);
    });
    this.dispense();
    return promise;
  }
  async use(fn, priority) {
    const resource = await this.acquire(priority);
    let result;
    try { result = await fn(resource); } catch (error) { this.destroy(resource); throw error; }
    this.release(resource);
    return result;
  }
  isBorrowedResource(resource) { return this.lent.has(resource); }
  async back(resource, give) {
    const loan = this.lent.get(resource);
    if (!loan) throw new Error('Resource not currently part of this pool');
    this.lent.delete(resource);
    loan.resolve();
    give();
    this.dispense();
  }
  release(resource) { return this.back(resource, () => this.keep(resource)); }
  destroy(resource) { return this.back(resource, () => this.end(resource)); }
  async drain() {
    this.isDraining = true;
    if (this.waiting.length > 0) await this.waiting.at(-1).settled();
    await Promise.all([...this.lent.values()].map((loan) => loan.promise));
  }
  async clear() {
    await Promise.allSettled([...this.making]);
    for (const resource of this.idle.splice(0)) this.end(resource);
    await Promise.allSettled([...this.ending]);
  }
  async ready() { while (this.available < this.min) await __sleep(100); }
}
export const createPool = (factory, options) => new Pool(factory, options);
export { Pool };
export default { createPool, Pool };`;

/** Packages that hand values to workers, or objects to who waits for one. */
export const WORKER_QUEUE_MODELS: Readonly<Record<string, string>> = { fastq: FASTQ, 'generic-pool': GENERIC_POOL };
