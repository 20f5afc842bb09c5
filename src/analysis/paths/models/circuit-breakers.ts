/** https://github.com/nodeshift/opossum: what failed is counted as long as one process is looked at; nothing of it is forgotten with time. */
const OPOSSUM = `
import { EventEmitter } from 'events';
const errorOf = (message, code) => Object.assign(new Error(message), { code });
export default class CircuitBreaker extends EventEmitter {
  constructor(action, options) {
    super();
    this.action = __isFunction(action) ? action : () => action;
    this.options = { timeout: 10000, resetTimeout: 30000, errorThresholdPercentage: 50, volumeThreshold: 0, capacity: Infinity, errorFilter: () => false, cacheGetKey: (...args) => JSON.stringify(args), ...options };
    this.stats = { fires: 0, failures: 0, successes: 0, timeouts: 0, rejects: 0, fallbacks: 0 };
    this.state = 'closed'; this.enabled = this.options.enabled !== false; this.isShutdown = false; this.active = 0; this.kept = new Map(); this.shared = new Map();
    this.name = this.options.name ?? action.name;
  }
  get opened() { return this.state === 'open'; }
  get closed() { return this.state === 'closed'; }
  get halfOpen() { return this.state === 'halfOpen'; }
  get status() { return { stats: this.stats }; }
  toJSON() { return { state: { name: this.name, enabled: this.enabled, closed: this.closed, open: this.opened, halfOpen: this.halfOpen, warmUp: false, shutdown: this.isShutdown }, status: this.stats }; }
  fallback(f) { this.standsIn = f instanceof CircuitBreaker ? (...args) => f.fire(...args) : f; return this; }
  healthCheck() {}
  clearCache() { this.kept.clear(); }
  enable() { this.enabled = true; }
  disable() { this.enabled = false; }
  shutdown() { clearTimeout(this.reset); this.isShutdown = true; }
  close() { clearTimeout(this.reset); if (this.state !== 'closed') { this.state = 'closed'; this.stats = { ...this.stats, fires: 0, failures: 0 }; this.emit('close'); } }
  open() {
    if (this.state === 'open') return;
    this.state = 'open';
    this.reset = setTimeout(() => { this.state = 'halfOpen'; this.isTried = false; this.emit('halfOpen', this.options.resetTimeout); }, this.options.resetTimeout);
    this.emit('open');
  }
  fire(...args) { return this.call(this.action, ...args); }
  call(self, ...args) {
    if (this.isShutdown) return Promise.reject(errorOf('The circuit has been shutdown.', 'ESHUTDOWN'));
    this.stats.fires++;
    this.emit('fire', args);
    if (!this.enabled) return Promise.resolve(this.action.apply(self, args));
    const { cache, coalesce, cacheGetKey } = this.options;
    const key = cache || coalesce ? cacheGetKey(...args) : '';
    if (cache && this.kept.has(key)) { this.emit('cacheHit'); return this.kept.get(key); }
    if (coalesce && this.shared.has(key)) return this.shared.get(key);
    if (this.state === 'open' || (this.state === 'halfOpen' && this.isTried)) {
      this.stats.rejects++;
      const error = errorOf('Breaker is open', 'EOPENBREAKER');
      this.emit('reject', error);
      return this.instead(error, args);
    }
    this.isTried = true;
    const answer = this.active < this.options.capacity ? this.run(self, args, key) : this.failed(errorOf('Semaphore locked', 'ESEMLOCKED'), args);
    if (coalesce) this.shared.set(key, answer);
    return answer;
  }
  run(self, args, key) {
    return new Promise((resolve, reject) => {
      let isLate = false, timer;
      this.active++;
      if (this.options.timeout) timer = setTimeout(() => {
        isLate = true;
        this.active--;
        this.stats.timeouts++;
        const error = errorOf('Timed out after ' + this.options.timeout + 'ms', 'ETIMEDOUT');
        this.emit('timeout', error, 0, args);
        resolve(this.failed(error, args));
        this.options.abortController?.abort();
      }, this.options.timeout);
      const end = () => { clearTimeout(timer); this.active--; };
      (async () => this.action.apply(self, args))().then((value) => {
        if (isLate) return;
        end();
        this.succeeded(value);
        if (this.options.cache) this.kept.set(key, Promise.resolve(value));
        resolve(value);
      }, (error) => {
        if (isLate) return;
        end();
        resolve(this.failed(error, args));
      });
    });
  }
  succeeded(value) { this.stats.successes++; this.emit('success', value, 0); if (this.halfOpen) this.close(); }
  failed(error, args) {
    if (this.options.errorFilter(error, ...args)) { this.succeeded(error); return Promise.reject(error); }
    this.stats.failures++;
    this.emit('failure', error, 0, args);
    const { volumeThreshold, errorThresholdPercentage } = this.options;
    if (this.halfOpen || (this.stats.fires >= volumeThreshold && (this.stats.failures / this.stats.fires) * 100 > errorThresholdPercentage)) this.open();
    return this.instead(error, args);
  }
  instead(error, args) {
    if (!this.standsIn) return Promise.reject(error);
    try {
      const value = this.standsIn(...args, error);
      this.stats.fallbacks++;
      this.emit('fallback', value, error);
      return Promise.resolve(value);
    } catch (reason) { return Promise.reject(reason); }
  }
}
CircuitBreaker.isOurError = (error) => /^(?:EOPENBREAKER|ETIMEDOUT|ESHUTDOWN|ESEMLOCKED)$/.test(error.code);
export { CircuitBreaker };`;

/** Packages that stop asking what fails too often. */
export const CIRCUIT_BREAKER_MODELS: Readonly<Record<string, string>> = { opossum: OPOSSUM };
