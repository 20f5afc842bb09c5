/** https://radash-docs.vercel.app/docs/getting-started. What goes through lists is in `io/callers.ts`. */
const RADASH = `
const attempt = (f) => async (...args) => { try { return [undefined, await f(...args)]; } catch (error) { return [error, undefined]; } };
export { attempt as tryit, attempt as try };
export const guard = async (f) => { try { return await f(); } catch (error) { return undefined; } };
export const retry = async (options, f) => f(__given());
export const defer = async (f) => f(__given());
export const all = async (promises) => Promise.all(Array.isArray(promises) ? promises : Object.values(promises));
export const reduce = async (list, f, first) => { let so = first; for (const item of list) so = await f(so, item); return so; };
export const partial = (f, ...args) => (...rest) => f(...args, ...rest);
export const partob = (f, given) => (rest) => f({ ...given, ...rest });
export const chain = (first, ...steps) => (...args) => steps.reduce((so, step) => step(so), first(...args));
export const compose = (...steps) => steps.reduceRight((inner, step) => (inner === undefined ? step : step(inner)), undefined);
export const memo = (f) => f, debounce = (options, f) => f, throttle = (options, f) => f;
export const isFunction = (value) => __isFunction(value), isArray = (value) => Array.isArray(value);`;

/** What it does not hold it loads: https://github.com/isaacs/node-lru-cache */
const LRU_CACHE = `
export class LRUCache {
  constructor(options) { this.options = options; }
  async fetch(key, told) { const load = this.options.fetchMethod; return load ? load(key, undefined, { options: told, signal: __given(), context: __given() }) : __unknown; }
  memo(key, told) { const make = this.options.memoMethod; return make ? make(key, undefined, { options: told, context: __given() }) : __unknown; }
  get() { return __unknown; }
  has() { return __unknown; }
  set() { return this; }
}
LRUCache.prototype.forceFetch = LRUCache.prototype.fetch;
export default LRUCache;`;

/** Packages that run functions, whatever these do. */
export const UTILITY_MODELS: Readonly<Record<string, string>> = {
  'lru-cache': LRU_CACHE,
  radash: RADASH,
};
