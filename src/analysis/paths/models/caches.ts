/** What a process keeps while it is not full: https://github.com/isaacs/node-lru-cache. */
const LRU_CACHE = `
export class LRUCache {
  constructor(options) {
    const { max = Infinity, ttl, fetchMethod, memoMethod } = typeof options === 'number' ? { max: options } : options;
    Object.assign(this, { max, ttl, fetchMethod, memoMethod, held: new Map(), loading: new Map() });
  }
  get size() { return this.held.size; }
  entryOf(key) {
    const entry = this.held.get(key);
    if (entry === undefined || entry.end === undefined || entry.end > Date.now()) return entry;
    this.held.delete(key);
    return undefined;
  }
  has(key) { return this.entryOf(key) !== undefined; }
  peek(key) { return this.entryOf(key)?.value; }
  get(key) {
    const entry = this.entryOf(key);
    if (entry === undefined) return undefined;
    this.held.delete(key);
    this.held.set(key, entry);
    return entry.value;
  }
  set(key, value, options) {
    const ttl = options?.ttl ?? this.ttl;
    this.held.delete(key);
    if (value === undefined) return this;
    this.held.set(key, { value, end: ttl ? Date.now() + ttl : undefined });
    if (this.held.size > this.max) for (const oldest of this.held.keys()) { this.held.delete(oldest); break; }
    return this;
  }
  delete(key) { return this.held.delete(key); }
  clear() { this.held.clear(); }
  async load(key, options) {
    try {
      const value = await this.fetchMethod(key, undefined, { options, context: options?.context, signal: undefined });
      this.set(key, value, options);
      return value;
    } finally { this.loading.delete(key); }
  }
  async fetch(key, options) {
    if (!this.fetchMethod || (!options?.forceRefresh && this.has(key))) return this.get(key);
    if (!this.loading.has(key)) this.loading.set(key, this.load(key, options));
    return this.loading.get(key);
  }
  memo(key, options) {
    if (!this.has(key) || options?.forceRefresh) this.set(key, this.memoMethod(key, undefined, { options, context: options?.context }), options);
    return this.get(key);
  }
  *keys() { for (const [key] of [...this.held].reverse()) yield key; }
  *values() { for (const [, { value }] of [...this.held].reverse()) yield value; }
  *entries() { for (const [key, { value }] of [...this.held].reverse()) yield [key, value]; }
  forEach(f) { for (const [key, value] of this.entries()) f(value, key, this); }
}
export default LRUCache;`;

/** What is asked for in one turn is loaded at once: https://github.com/graphql/dataloader. */
const DATA_LOADER = `
class DataLoader {
  constructor(load, { batch = true, maxBatchSize = Infinity, cache = true, cacheKeyFn = (key) => key, cacheMap = new Map(), batchScheduleFn = (run) => setImmediate(run) } = {}) {
    Object.assign(this, { run: load, most: batch ? maxBatchSize : 1, known: cache ? cacheMap : undefined, keyOf: cacheKeyFn, soon: batchScheduleFn });
  }
  load(key) {
    const id = this.keyOf(key);
    const before = this.known?.get(id);
    if (before) return before;
    if (!this.open || this.open.isSent || this.open.asked.length >= this.most) { const open = (this.open = { asked: [], isSent: false }); this.soon(() => this.send(open)); }
    const { promise, resolve, reject } = Promise.withResolvers();
    this.open.asked.push({ key, resolve, reject });
    this.known?.set(id, promise);
    return promise;
  }
  async send(open) {
    open.isSent = true;
    try {
      const values = await this.run(open.asked.map(({ key }) => key));
      open.asked.forEach(({ resolve, reject }, index) => (values[index] instanceof Error ? reject(values[index]) : resolve(values[index])));
    } catch (error) { for (const { key, reject } of open.asked) { this.clear(key); reject(error); } }
  }
  loadMany(keys) { return Promise.all(keys.map((key) => this.load(key).catch((error) => error))); }
  clear(key) { this.known?.delete(this.keyOf(key)); return this; }
  clearAll() { this.known?.clear(); return this; }
  prime(key, value) { const id = this.keyOf(key); if (this.known && !this.known.get(id)) this.known.set(id, value instanceof Error ? Promise.reject(value) : Promise.resolve(value)); return this; }
}
export default DataLoader;`;

/** Caches in the process, and loaders that ask for many at once. */
export const CACHE_MODELS: Readonly<Record<string, string>> = { 'lru-cache': LRU_CACHE, dataloader: DATA_LOADER };
