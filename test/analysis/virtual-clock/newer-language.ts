/** What Node.js 20 does not have yet of the language, run in the program's own context: projects that are deployed to newer versions use it. */
export const NEWER_LANGUAGE = `
for (const name of ['dispose', 'asyncDispose']) if (!Symbol[name]) Object.defineProperty(Symbol, name, { value: Symbol('Symbol.' + name) });
globalThis.SuppressedError ??= class SuppressedError extends Error { constructor(error, suppressed, message) { super(message); this.error = error; this.suppressed = suppressed; } };
const stackOf = (asynchronous) => class {
  #entries = []; disposed = false;
  #push(entry) { if (this.disposed) throw new ReferenceError('disposed'); this.#entries.unshift(entry); }
  use(value) { if (value != null) { const method = (asynchronous && value[Symbol.asyncDispose]) || value[Symbol.dispose]; if (typeof method !== 'function') throw new TypeError('not disposable'); this.#push(() => method.call(value)); } return value; }
  adopt(value, f) { this.#push(() => f(value)); return value; }
  defer(f) { this.#push(() => f()); }
  move() { const next = new this.constructor(); for (const entry of [...this.#entries].reverse()) next.#push(entry); this.#entries = []; this.disposed = true; return next; }
  _take() { const taken = this.#entries; this.#entries = []; this.disposed = true; return taken; }
};
globalThis.DisposableStack ??= class extends stackOf(false) { dispose() { const errors = []; for (const f of this._take()) { try { f(); } catch (error) { errors.push(error); } } if (errors.length) throw errors.reduce((so, error) => new SuppressedError(error, so)); } [Symbol.dispose]() { this.dispose(); } };
globalThis.AsyncDisposableStack ??= class extends stackOf(true) { async disposeAsync() { const errors = []; for (const f of this._take()) { try { await f(); } catch (error) { errors.push(error); } } if (errors.length) throw errors.reduce((so, error) => new SuppressedError(error, so)); } [Symbol.asyncDispose]() { return this.disposeAsync(); } };
Promise.withResolvers ??= function () { let resolve, reject; const promise = new this((a, b) => { resolve = a; reject = b; }); return { promise, resolve, reject }; };
const group = (items, keyOf, put) => { let index = 0; for (const item of items) put(keyOf(item, index++), item); };
Object.groupBy ??= (items, keyOf) => { const groups = Object.create(null); group(items, keyOf, (key, item) => (groups[key] ??= []).push(item)); return groups; };
Map.groupBy ??= (items, keyOf) => { const groups = new Map(); group(items, keyOf, (key, item) => (groups.has(key) ? groups.get(key).push(item) : groups.set(key, [item]))); return groups; };
Array.fromAsync ??= async (source, map) => { const items = []; for await (const item of source) items.push(map ? await map(item, items.length) : item); return items; };
const iterators = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]()));
const helper = (name, make) => { if (!(name in iterators)) Object.defineProperty(iterators, name, { value: make }); };
helper('map', function* (f) { let i = 0; for (const x of this) yield f(x, i++); });
helper('filter', function* (f) { let i = 0; for (const x of this) if (f(x, i++)) yield x; });
helper('take', function* (n) { if (n > 0) for (const x of this) { yield x; if (--n === 0) return; } });
helper('drop', function* (n) { for (const x of this) if (n-- <= 0) yield x; });
helper('flatMap', function* (f) { let i = 0; for (const x of this) yield* f(x, i++); });
helper('toArray', function () { return [...this]; });
helper('every', function (f) { let i = 0; for (const x of this) if (!f(x, i++)) return false; return true; });
helper('find', function (f) { let i = 0; for (const x of this) if (f(x, i++)) return x; });
helper('forEach', function (f) { let i = 0; for (const x of this) f(x, i++); });
helper('reduce', function (...args) { return [...this].reduce(...args); });
helper('some', function (f) { let i = 0; for (const x of this) if (f(x, i++)) return true; return false; });
`;
