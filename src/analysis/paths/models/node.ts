const TIMERS_PROMISES = `
const wait = (ms, value) => __sleep(ms, value);
export { wait as setTimeout };
export const setImmediate = (value) => __sleep(0, value);
async function* every(ms, value) { for (;;) yield await __sleep(ms, value); }
export { every as setInterval };
export const scheduler = { wait, yield: () => __sleep(0) };
export default { setTimeout: wait, setImmediate, setInterval: every, scheduler };`;

/** Sources made of what can be iterated, and stages that are functions; streams of packages stay theirs. */
const STREAM = `
async function* itemsOf(source) { for await (const item of source) yield item; }
class Source {
  constructor(source) { this.source = source; }
  [Symbol.asyncIterator]() { return itemsOf(this.source); }
  async toArray() { const items = []; for await (const item of this.source) items.push(item); return items; }
  on() { __refuse('listens to a stream'); }
  pipe() { __refuse('pipes a stream'); }
}
export class Readable {
  constructor() { __refuse('a stream of its own'); }
  static from(source) { return new Source(source); }
  static fromWeb(stream) { return stream; }
  static toWeb(stream) { return stream; }
}
export async function pipeline(first, ...stages) {
  if (stages.length > 0 && __isFunction(stages.at(-1)) && !stages.every(__isFunction)) __refuse('a stream of a package');
  let flow = __isFunction(first) ? first() : first;
  for (const stage of stages) if (__isFunction(stage)) flow = stage(flow);
  if (flow instanceof Source) for await (const item of flow);
  return flow;
}
export const finished = async () => {};
export default { Readable, pipeline, finished, promises: { pipeline, finished } };`;

/** Modules and globals of Node.js that hand time on. */
export const NODE_MODELS: Readonly<Record<string, string>> = {
  'timers/promises': TIMERS_PROMISES,
  timers: `
const later = setTimeout, every = setInterval, soon = setImmediate, stop = clearTimeout;
export { later as setTimeout, every as setInterval, soon as setImmediate, stop as clearTimeout, stop as clearInterval, stop as clearImmediate };
export const promises = { setTimeout: (ms, value) => __sleep(ms, value), setImmediate: (value) => __sleep(0, value) };`,
  util: `
const sleeping = setTimeout;
export function promisify(fn) {
  if (fn === sleeping) return (ms, value) => __sleep(ms, value);
  return function (...args) { return new Promise((resolve, reject) => fn.call(this, ...args, (error, value) => (error ? reject(error) : resolve(value)))); };
}
export function callbackify(fn) { return (...args) => { const callback = args.pop(); fn(...args).then((value) => callback(null, value), (error) => callback(error)); }; }
export default { promisify, callbackify };`,
  async_hooks: `
export class AsyncLocalStorage {
  run(store, fn, ...args) { return __carry(this, store, fn, ...args); }
  exit(fn, ...args) { return __carry(this, undefined, fn, ...args); }
  getStore() { return __carried(this); }
  enterWith(store) { __enter(this, store); }
  disable() {}
  static bind(fn) { return fn; }
  static snapshot() { return (fn, ...args) => fn(...args); }
}
export class AsyncResource {
  runInAsyncScope(fn, self, ...args) { return fn.apply(self, args); }
  bind(fn) { return fn; }
  static bind(fn) { return fn; }
  emitDestroy() { return this; }
}
export default { AsyncLocalStorage, AsyncResource };`,
  stream: STREAM,
  'stream/promises': `import { pipeline, finished } from 'stream';\nexport { pipeline, finished };\nexport default { pipeline, finished };`,
  events: `
export class EventEmitter {
  constructor() { this.listenersOf = new Map(); }
  on(name, listener) { const list = this.listenersOf.get(name) ?? []; list.push({ listener }); this.listenersOf.set(name, list); return this; }
  addListener(name, listener) { return this.on(name, listener); }
  prependListener(name, listener) { return this.on(name, listener); }
  once(name, listener) { const entry = { listener: (...args) => { this.remove(name, entry); listener(...args); }, given: listener }; const list = this.listenersOf.get(name) ?? []; list.push(entry); this.listenersOf.set(name, list); return this; }
  remove(name, entry) { this.listenersOf.set(name, (this.listenersOf.get(name) ?? []).filter((other) => other !== entry)); }
  off(name, listener) { this.listenersOf.set(name, (this.listenersOf.get(name) ?? []).filter((entry) => entry.listener !== listener && entry.given !== listener)); return this; }
  removeListener(name, listener) { return this.off(name, listener); }
  removeAllListeners(name) { if (name === undefined) this.listenersOf.clear(); else this.listenersOf.delete(name); return this; }
  emit(name, ...args) { const list = this.listenersOf.get(name) ?? []; for (const entry of [...list]) entry.listener.apply(this, args); return list.length > 0; }
  listenerCount(name) { return (this.listenersOf.get(name) ?? []).length; }
  setMaxListeners() { return this; }
}
export function once(emitter, name) {
  return new Promise((resolve, reject) => {
    const failed = (error) => { emitter.off(name, done); reject(error); };
    const done = (...args) => { emitter.off('error', failed); resolve(args); };
    emitter.once(name, done);
    if (name !== 'error') emitter.once('error', failed);
  });
}
export async function* on(emitter, name) {
  const ready = []; const waiting = [];
  emitter.on(name, (...args) => { if (waiting.length > 0) waiting.shift()(args); else ready.push(args); });
  for (;;) yield ready.length > 0 ? ready.shift() : await new Promise((resolve) => waiting.push(resolve));
}
EventEmitter.EventEmitter = EventEmitter; EventEmitter.once = once; EventEmitter.on = on;
export default EventEmitter;`,
  globals: `
export class EventTarget {
  constructor() { this.handlers = []; }
  addEventListener(type, handler, options) { this.handlers.push({ type, handler, once: options?.once }); }
  removeEventListener(type, handler) { this.handlers = this.handlers.filter((entry) => entry.type !== type || entry.handler !== handler); }
  dispatchEvent(event) { for (const entry of [...this.handlers]) if (entry.type === event.type) { if (entry.once) this.removeEventListener(entry.type, entry.handler); entry.handler.call(this, event); } return true; }
}
export class AbortSignal extends EventTarget {
  constructor() { super(); this.aborted = false; this.reason = undefined; this.onabort = undefined; }
  throwIfAborted() { if (this.aborted) throw this.reason; }
  end(reason) { if (this.aborted) return; this.aborted = true; this.reason = reason; this.dispatchEvent({ type: 'abort', target: this }); if (this.onabort) this.onabort({ type: 'abort' }); }
  static timeout(ms) { const signal = new AbortSignal(); setTimeout(() => signal.end(new Error('TimeoutError')), ms); return signal; }
  static abort(reason) { const signal = new AbortSignal(); signal.end(reason ?? new Error('AbortError')); return signal; }
  static any(signals) { const signal = new AbortSignal(); for (const other of signals) { if (other.aborted) signal.end(other.reason); else other.addEventListener('abort', () => signal.end(other.reason)); } return signal; }
}
export class AbortController {
  constructor() { this.signal = new AbortSignal(); }
  abort(reason) { this.signal.end(reason ?? new Error('AbortError')); }
}`,
};
