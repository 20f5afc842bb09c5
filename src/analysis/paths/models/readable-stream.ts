/** Streams that give: how far they read ahead, and when they end. */
export const READABLE_STREAM = `
import { EventEmitter } from 'events';
// What only a run could tell is taken for small.
const lengthOf = (chunk) => (__isKnown(chunk.length) ? chunk.length : 1);
const isNone = (chunk) => __isKnown(chunk) && (chunk === null || chunk === undefined);
const sizeOf = (stream, chunk) => (stream.__holdsObjects ? 1 : lengthOf(chunk));
const asChunk = (isObject, chunk, encoding) => (!isObject && __isKnown(chunk) && typeof chunk === 'string' ? Buffer.from(chunk, encoding) : chunk);
export class Stream extends EventEmitter {}
function makeReadable(stream, options) {
  stream.__holdsObjects = options.readableObjectMode ?? options.objectMode ?? false;
  stream.__most = options.readableHighWaterMark ?? options.highWaterMark ?? (stream.__holdsObjects ? 16 : 65536);
  stream.__ready = []; stream.__came = []; stream.readableLength = 0; stream.__isReading = false; stream.readableEnded = false; stream.__isLast = false; stream.__waiters = []; stream.readableFlowing = null; stream.destroyed = false;
  if (options.read) stream._read = options.read;
  if (options.destroy) stream._destroy = options.destroy;
  if (options.encoding) stream.__encoding = options.encoding;
}
export class Readable extends Stream {
  constructor(options = {}) { super(); makeReadable(this, options); }
  _read() {}
  get readable() { return !this.destroyed && !this.readableEnded; }
  get readableObjectMode() { return this.__holdsObjects; }
  get readableHighWaterMark() { return this.__most; }
  setEncoding(encoding) { this.__encoding = encoding; return this; }
  push(given, encoding) {
    this.__isReading = false;
    if (__isKnown(given) && given === null) { this.__isLast = true; this.__wake(); return false; }
    const chunk = asChunk(this.__holdsObjects, given, encoding);
    this.__ready.push(chunk);
    this.__came.push(Promise.resolve());
    this.readableLength += sizeOf(this, chunk);
    this.__wake();
    queueMicrotask(() => this.__readAhead());
    return this.readableLength < this.__most || this.readableLength === 0;
  }
  __begin() { this.__isReading = true; try { this._read(this.__most); } catch (error) { this.destroy(error); } }
  __readAhead() { while (!this.__isReading && !this.__isLast && !this.destroyed && (this.readableLength < this.__most || (this.readableFlowing && this.readableLength === 0))) { const before = this.readableLength; this.__begin(); if (before === this.readableLength) break; } }
  read() {
    if (!this.__isReading && !this.__isLast && !this.destroyed && (this.readableLength === 0 || this.readableLength - (this.__holdsObjects ? 1 : this.readableLength) < this.__most)) this.__begin();
    if (this.__ready.length === 0) { this.__endIfLast(); return null; }
    const isOne = this.__holdsObjects || this.readableFlowing || this.__ready.length === 1;
    const chunk = isOne ? this.__ready.shift() : Buffer.concat(this.__ready.splice(0));
    __whenAll(isOne ? [this.__came.shift()] : this.__came.splice(0));
    this.readableLength -= sizeOf(this, chunk);
    if (this.readableLength === 0) this.__endIfLast();
    return this.__encoding && !this.__holdsObjects && __isKnown(chunk) ? chunk.toString(this.__encoding) : chunk;
  }
  __endIfLast() {
    if (!this.__isLast || this.readableLength > 0 || this.__isEnding) return;
    this.__isEnding = true;
    queueMicrotask(() => { if (this.destroyed) return; this.readableEnded = true; this.__wakeAll(); this.emit('end'); if (this.writableFinished !== false) this.destroy(); });
  }
  __wake() { this.__wakeAll(); if (this.readableFlowing) queueMicrotask(() => this.__flow()); else if (this.listenerCount('readable') > 0) queueMicrotask(() => this.emit('readable')); }
  __wakeAll() { for (const waiter of this.__waiters.splice(0)) waiter(); }
  __flow() { while (this.readableFlowing && !this.destroyed) { const chunk = this.read(); if (isNone(chunk)) return; this.emit('data', chunk); } }
  on(name, listener) {
    super.on(name, listener);
    if (name === 'data' && this.readableFlowing !== false) this.resume();
    if (name === 'readable') { this.readableFlowing = false; queueMicrotask(() => { if (this.readableLength > 0) this.emit('readable'); else this.__readAhead(); }); }
    return this;
  }
  resume() { if (!this.readableFlowing) { this.readableFlowing = true; queueMicrotask(() => this.__flow()); } return this; }
  pause() { this.readableFlowing = false; return this; }
  isPaused() { return this.readableFlowing === false; }
  unshift(chunk) { this.__ready.unshift(chunk); this.__came.unshift(Promise.resolve()); this.readableLength += sizeOf(this, chunk); }
  destroy(error) {
    if (this.destroyed) return this;
    this.destroyed = true; this.__failure = error;
    const end = (other) => { const failure = other ?? error; this.__failure = failure; queueMicrotask(() => { this.__wakeAll(); if (failure && this.listenerCount('error') > 0) this.emit('error', failure); this.closed = true; this.emit('close'); }); };
    if (this._destroy) this._destroy(error ?? null, end); else end();
    return this;
  }
  pipe(target, options) {
    this.on('data', (chunk) => { if (target.write(chunk) === false) { this.pause(); target.once('drain', () => this.resume()); } });
    if (options?.end !== false) this.once('end', () => target.end());
    return target;
  }
  async *[Symbol.asyncIterator]() {
    try {
      for (;;) {
        const chunk = this.destroyed ? null : this.read();
        if (!isNone(chunk)) yield chunk;
        else if (this.__failure) throw this.__failure;
        else if (this.readableEnded || this.destroyed) return;
        else await new Promise((resolve) => this.__waiters.push(resolve));
      }
    } finally { if (!this.destroyed) this.destroy(); }
  }
  async toArray() { const items = []; for await (const item of this) items.push(item); return items; }
  static from(source, options) {
    if (typeof source === 'string') return Readable.from([source], options);
    const iterator = source[Symbol.asyncIterator] ? source[Symbol.asyncIterator]() : source[Symbol.iterator]();
    let isBusy = false;
    const stream = new Readable({ objectMode: true, highWaterMark: 1, ...options, read() { if (!isBusy) { isBusy = true; next(); } } });
    const next = async () => {
      try {
        for (;;) {
          const { value, done } = await iterator.next();
          if (done) { stream.push(null); return; }
          if (!stream.push(await value)) { isBusy = false; return; }
        }
      } catch (error) { stream.destroy(error); }
    };
    stream._destroy = async (error, end) => { try { await iterator.return?.(); end(); } catch (other) { end(other); } };
    return stream;
  }
  static fromWeb(stream) { return stream; }
  static toWeb(stream) { return stream; }
}`;
