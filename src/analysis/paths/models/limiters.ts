/** https://github.com/SGrondin/bottleneck: as long as one process limits by itself. */
const BOTTLENECK = `
export default class Bottleneck {
  constructor(options) { this.settings = { maxConcurrent: null, minTime: 0, highWater: null, reservoir: null, reservoirRefreshInterval: null, reservoirRefreshAmount: null, rejectOnDrop: true, ...options }; this.waiting = []; this.active = 0; this.next = 0; this.heard = {}; this.refill(); }
  refill() {
    const { reservoirRefreshInterval: every, reservoirRefreshAmount: amount } = this.settings;
    if (every === null || this.last !== undefined) return;
    this.last = Date.now();
    this.refresh = () => { const now = Date.now(); if (now < this.last + every) return; this.last += Math.floor((now - this.last) / every) * every; this.settings.reservoir = amount; };
  }
  on(name, f) { (this.heard[name] ??= []).push(f); return this; }
  once(name, f) { return this.on(name, f); }
  async tell(name, ...args) { let answer; for (const f of this.heard[name] ?? []) answer = (await f(...args)) ?? answer; return answer; }
  counts() { return { RECEIVED: 0, QUEUED: this.waiting.length, RUNNING: 0, EXECUTING: this.active }; }
  queued() { return this.waiting.length; }
  empty() { return this.waiting.length === 0 && this.active === 0; }
  async running() { return this.active; }
  async currentReservoir() { return this.settings.reservoir; }
  async updateSettings(options) { Object.assign(this.settings, options); this.drain(); return this; }
  async incrementReservoir(count = 0) { this.settings.reservoir += count; this.drain(); return this.settings.reservoir; }
  chain(limiter) { this.behind = limiter; return this; }
  async ready() { return undefined; }
  async disconnect() { return undefined; }
  stop() { return __refuse('a limiter that is stopped'); }
  submit(...args) { const callback = args.pop(); const [first, ...rest] = args; const called = (fn) => (...given) => new Promise((resolve, reject) => fn(...given, (error, ...values) => (error ? reject(error) : resolve(values)))); const isFirst = __isFunction(first); const [fn, ...given] = isFirst ? [first, ...rest] : rest; (isFirst ? this.schedule(called(fn), ...given) : this.schedule(first, called(fn), ...given)).then((values) => callback(null, ...values), (error) => callback(error)); }
  schedule(first, ...rest) {
    const isFirst = __isFunction(first);
    const options = { priority: 5, weight: 1, ...(isFirst ? {} : first) };
    const [task, ...args] = isFirst ? [first, ...rest] : rest;
    const run = this.behind ? () => this.behind.schedule(options, task, ...args) : () => task(...args);
    return new Promise((resolve, reject) => {
      const at = this.waiting.findIndex((job) => job.options.priority > options.priority);
      this.waiting.splice(at < 0 ? this.waiting.length : at, 0, { options, args, run, resolve, reject });
      this.drain();
    });
  }
  wrap(fn) {
    const limiter = this;
    const wrapped = function (...args) { return limiter.schedule(() => fn.apply(this, args)); };
    wrapped.withOptions = (options, ...args) => limiter.schedule(options, fn, ...args);
    return wrapped;
  }
  drain() {
    for (;;) {
      const [job] = this.waiting;
      const { maxConcurrent, minTime } = this.settings;
      this.refresh?.();
      if (!job || (maxConcurrent !== null && this.active + job.options.weight > maxConcurrent)) return;
      if (this.settings.reservoir !== null && this.settings.reservoir < job.options.weight) {
        if (this.refresh) this.later ??= setTimeout(() => { this.later = undefined; this.drain(); }, this.last + this.settings.reservoirRefreshInterval - Date.now());
        return;
      }
      this.waiting.shift();
      if (this.waiting.length === 0) void this.tell('empty');
      this.active += job.options.weight;
      if (this.settings.reservoir !== null) this.settings.reservoir -= job.options.weight;
      const wait = Math.max(this.next - Date.now(), 0);
      this.next = Date.now() + wait + minTime;
      setTimeout(() => this.run(job, 0), wait);
    }
  }
  async run(job, retryCount) {
    try {
      const value = await (job.options.expiration ? Promise.race([job.run(), new Promise((_, reject) => setTimeout(() => reject(new Bottleneck.BottleneckError('This job timed out after ' + job.options.expiration + ' ms.')), job.options.expiration))]) : job.run());
      this.free(job);
      job.resolve(value);
    } catch (error) {
      const retry = await this.tell('failed', error, { args: job.args, options: job.options, retryCount });
      if (retry !== undefined && retry !== null) {
        void this.tell('retry', String(error), { args: job.args, options: job.options, retryCount });
        setTimeout(() => this.run(job, retryCount + 1), retry);
        return;
      }
      this.free(job);
      job.reject(error);
    }
  }
  free({ options }) { this.active -= options.weight; void this.tell('done'); this.drain(); if (this.empty()) void this.tell('idle'); }
}
Bottleneck.BottleneckError = class BottleneckError extends Error {};
Bottleneck.strategy = { LEAK: 1, OVERFLOW: 2, OVERFLOW_PRIORITY: 4, BLOCK: 3 };
Bottleneck.Group = class Group {
  constructor(options) { this.options = options; this.limiters = new Map(); }
  key(name = '') { if (!this.limiters.has(name)) this.limiters.set(name, new Bottleneck(this.options)); return this.limiters.get(name); }
  on() { return this; }
};`;

/** Packages whose limiters say when functions are run. */
export const LIMITER_MODELS: Readonly<Record<string, string>> = { bottleneck: BOTTLENECK };
