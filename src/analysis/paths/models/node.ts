import { DISPOSABLE_STACKS } from '../../run/models/disposal';

/** What a wait of Node.js is refused with, whatever its signal's reason is. */
const ABORT_ERROR = `const aborted = (signal) => Object.assign(new DOMException('The operation was aborted', 'AbortError'), { code: 'ABORT_ERR', cause: signal.reason });`;

// A wait with a signal is settled through `finally`, some turns later than the signal tells it.
const TIMERS_PROMISES = `
${ABORT_ERROR}
const wait = (ms, value, options) => {
  const signal = options?.signal;
  if (!signal) return __sleep(ms, value);
  if (signal.aborted) return Promise.reject(aborted(signal));
  let onAbort;
  return new Promise((resolve, reject) => {
    onAbort = () => reject(aborted(signal));
    signal.addEventListener('abort', onAbort, { once: true });
    __sleep(ms, value).then(resolve);
  }).finally(() => signal.removeEventListener('abort', onAbort));
};
export { wait as setTimeout };
export const setImmediate = (value) => __sleep(0, value);
async function* every(ms, value, options) {
  const { signal } = options ?? {};
  let come = 0, tell;
  const timer = setInterval(() => { come++; if (tell) tell(); }, ms);
  const stop = () => { if (tell) tell(); };
  if (signal) signal.addEventListener('abort', stop, { once: true });
  try {
    for (;;) {
      if (signal?.aborted) throw aborted(signal);
      if (come === 0) await new Promise((resolve) => { tell = resolve; });
      for (; come > 0; come--) yield value;
    }
  } finally { clearInterval(timer); }
}
export { every as setInterval };
const pause = (ms, options) => wait(ms, undefined, options);
export const scheduler = { wait: pause, yield: () => __sleep(0) };
export default { setTimeout: wait, setImmediate, setInterval: every, scheduler };`;

/** Modules and globals of Node.js that hand time on. */
export const NODE_MODELS: Readonly<Record<string, string>> = {
  'timers/promises': TIMERS_PROMISES,
  timers: `
const later = setTimeout, every = setInterval, soon = setImmediate, stop = clearTimeout;
export { later as setTimeout, every as setInterval, soon as setImmediate, stop as clearTimeout, stop as clearInterval, stop as clearImmediate };
export { default as promises } from 'timers/promises';`,
  util: `
const sleeping = setTimeout;
export function promisify(fn) {
  if (__isFunction(fn[promisify.custom])) return fn[promisify.custom];
  if (fn === sleeping) return (ms, value) => __sleep(ms, value);
  return function (...args) { return new Promise((resolve, reject) => fn.call(this, ...args, (error, value) => (error ? reject(error) : resolve(value)))); };
}
export function inherits(made, base) { Object.setPrototypeOf(made.prototype, base.prototype); }
export const deprecate = (fn) => fn;
promisify.custom = Symbol.for('nodejs.util.promisify.custom');
export function callbackify(fn) { return (...args) => { const callback = args.pop(); fn(...args).then((value) => callback(null, value), (error) => callback(error)); }; }
export default { promisify, callbackify, inherits, deprecate };`,
  async_hooks: `
export class AsyncLocalStorage {
  run(store, fn, ...args) { return __carry(this, store, fn, ...args); }
  exit(fn, ...args) { return __carry(this, undefined, fn, ...args); }
  getStore() { return __carried(this); }
  enterWith(store) { __enter(this, store); }
  disable() {}
  static bind(fn) { return __within(fn); }
  static snapshot() { return __within((fn, ...args) => fn(...args)); }
}
export class AsyncResource {
  runInAsyncScope(fn, self, ...args) { return fn.apply(self, args); }
  bind(fn) { return __within(fn); }
  static bind(fn) { return __within(fn); }
  emitDestroy() { return this; }
}
export default { AsyncLocalStorage, AsyncResource };`,
  events: `
${ABORT_ERROR}
const listenersOf = (emitter) => (emitter.__listeners ??= new Map());
const entriesOf = (emitter, name) => listenersOf(emitter).get(name) ?? [];
const keep = (emitter, name, list) => { if (list.length > 0) listenersOf(emitter).set(name, list); else listenersOf(emitter).delete(name); };
const add = (emitter, name, entry, first) => {
  if (name !== 'newListener' && listenersOf(emitter).has('newListener')) emitter.emit('newListener', name, entry.given ?? entry.listener);
  const list = entriesOf(emitter, name);
  keep(emitter, name, first ? [entry, ...list] : [...list, entry]);
  return emitter;
};
const entryOf = (listener) => ({ listener, given: __isFunction(listener) ? listener.listener : undefined });
const calledOnce = (emitter, name, listener) => { const wrapped = (...args) => { emitter.removeListener(name, wrapped); return listener.apply(emitter, args); }; wrapped.listener = listener; return wrapped; };
export class EventEmitter {
  constructor() { this.__listeners = new Map(); }
  on(name, listener) { return add(this, name, entryOf(listener), false); }
  addListener(name, listener) { return this.on(name, listener); }
  prependListener(name, listener) { return add(this, name, entryOf(listener), true); }
  once(name, listener) { return this.on(name, calledOnce(this, name, listener)); }
  prependOnceListener(name, listener) { return this.prependListener(name, calledOnce(this, name, listener)); }
  off(name, listener) { const list = entriesOf(this, name); const at = list.findLastIndex((entry) => entry.listener === listener || entry.given === listener); if (at >= 0) { keep(this, name, list.filter((_, index) => index !== at)); if (listenersOf(this).has('removeListener')) this.emit('removeListener', name, list[at].given ?? listener); } return this; }
  removeListener(name, listener) { return this.off(name, listener); }
  removeAllListeners(name) { if (name === undefined) listenersOf(this).clear(); else listenersOf(this).delete(name); return this; }
  emit(name, ...args) {
    const list = entriesOf(this, name);
    if (name === 'error' && list.length === 0) throw args[0];
    for (const entry of list) entry.listener.apply(this, args);
    return list.length > 0;
  }
  listenerCount(name) { return entriesOf(this, name).length; }
  listeners(name) { return entriesOf(this, name).map((entry) => entry.given ?? entry.listener); }
  rawListeners(name) { return entriesOf(this, name).map((entry) => entry.listener); }
  eventNames() { return [...listenersOf(this).keys()]; }
  setMaxListeners() { return this; }
  getMaxListeners() { return 10; }
}
export function once(emitter, name, options) {
  const { signal } = options ?? {};
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(aborted(signal));
    const failed = (error) => { end(); reject(error); };
    const done = (...args) => { end(); resolve(args); };
    const stop = () => { end(); reject(aborted(signal)); };
    const end = () => { emitter.off(name, done); if (name !== 'error') emitter.off('error', failed); signal?.removeEventListener('abort', stop); };
    emitter.once(name, done);
    if (name !== 'error') emitter.once('error', failed);
    signal?.addEventListener('abort', stop);
  });
}
export function on(emitter, name, options) {
  const ready = []; const waiting = []; let failure; let isOver = false;
  const give = (value, done) => { if (waiting.length > 0) waiting.shift().resolve({ value, done }); else ready.push({ value, done }); };
  const fail = (error) => { if (waiting.length > 0) waiting.shift().reject(error); else failure = { error }; };
  const listener = (...args) => give(args, false);
  const end = () => { isOver = true; emitter.off(name, listener); emitter.off('error', fail); for (const other of options?.close ?? []) emitter.off(other, close); while (waiting.length > 0) waiting.shift().resolve({ value: undefined, done: true }); };
  const close = () => end();
  emitter.on(name, listener);
  if (name !== 'error') emitter.on('error', fail);
  for (const other of options?.close ?? []) emitter.on(other, close);
  options?.signal?.addEventListener('abort', () => { const error = aborted(options.signal); if (waiting.length > 0) fail(error); else failure = { error }; end(); });
  return {
    next() {
      if (ready.length > 0) return Promise.resolve(ready.shift());
      if (failure) { const { error } = failure; failure = undefined; return Promise.reject(error); }
      if (isOver) return Promise.resolve({ value: undefined, done: true });
      return new Promise((resolve, reject) => waiting.push({ resolve, reject }));
    },
    return() { end(); return Promise.resolve({ value: undefined, done: true }); },
    throw(error) { end(); return Promise.reject(error); },
    [Symbol.asyncIterator]() { return this; },
  };
}
EventEmitter.EventEmitter = EventEmitter; EventEmitter.once = once; EventEmitter.on = on; EventEmitter.defaultMaxListeners = 10;
export default EventEmitter;`,
  globals: `${DISPOSABLE_STACKS}
export class Event {
  constructor(type, options) { this.type = type; this.cancelable = options?.cancelable ?? false; this.defaultPrevented = false; this.target = null; this.isStopped = false; }
  preventDefault() { if (this.cancelable) this.defaultPrevented = true; }
  stopPropagation() {}
  stopImmediatePropagation() { this.isStopped = true; }
}
export class CustomEvent extends Event {
  constructor(type, options) { super(type, options); this.detail = options?.detail ?? null; }
}
export class EventTarget {
  #handlers = [];
  addEventListener(type, handler, options) {
    if (options?.signal?.aborted || this.#handlers.some((entry) => entry.type === type && entry.handler === handler)) return;
    this.#handlers.push({ type, handler, once: options?.once });
    options?.signal?.addEventListener('abort', () => this.removeEventListener(type, handler));
  }
  removeEventListener(type, handler) { this.#handlers = this.#handlers.filter((entry) => entry.type !== type || entry.handler !== handler); }
  dispatchEvent(event) {
    event.target = this;
    for (const entry of [...this.#handlers]) {
      if (entry.type !== event.type || event.isStopped) continue;
      if (entry.once) this.removeEventListener(entry.type, entry.handler);
      if (__isFunction(entry.handler)) entry.handler.call(this, event); else entry.handler.handleEvent(event);
    }
    return !event.defaultPrevented;
  }
}
const stopped = () => new DOMException('This operation was aborted', 'AbortError');
export class AbortSignal extends EventTarget {
  constructor() { super(); this.aborted = false; this.reason = undefined; this.onabort = undefined; }
  throwIfAborted() { if (this.aborted) throw this.reason; }
  end(reason) { if (this.aborted) return; this.aborted = true; this.reason = reason; if (this.onabort) this.onabort({ type: 'abort', target: this }); this.dispatchEvent({ type: 'abort' }); }
  static timeout(ms) { const signal = new AbortSignal(); setTimeout(() => signal.end(new DOMException('The operation was aborted due to timeout', 'TimeoutError')), ms); return signal; }
  static abort(reason) { const signal = new AbortSignal(); signal.end(reason ?? stopped()); return signal; }
  static any(signals) { const signal = new AbortSignal(); for (const other of signals) { if (other.aborted) signal.end(other.reason); else other.addEventListener('abort', () => signal.end(other.reason)); } return signal; }
}
export class AbortController {
  constructor() { this.signal = new AbortSignal(); }
  abort(reason) { this.signal.end(reason ?? stopped()); }
}`,
};
