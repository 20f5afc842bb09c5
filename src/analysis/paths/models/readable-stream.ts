/** Streams that give: how far they read ahead, and when they end. */
export const READABLE_STREAM = `
import { EventEmitter } from 'events';
const sizeOf = (stream, chunk) => (stream.isObject ? 1 : chunk.length);
const asChunk = (isObject, chunk, encoding) => (!isObject && typeof chunk === 'string' ? Buffer.from(chunk, encoding) : chunk);
export class Stream extends EventEmitter {}
function makeReadable(stream, options) {
  stream.isObject = options.readableObjectMode ?? options.objectMode ?? false;
  stream.most = options.readableHighWaterMark ?? options.highWaterMark ?? (stream.isObject ? 16 : 65536);
  stream.ready = []; stream.readableLength = 0; stream.isReading = false; stream.readableEnded = false; stream.isLast = false; stream.waiters = []; stream.readableFlowing = null; stream.destroyed = false;
  if (options.read) stream._read = options.read;
  if (options.destroy) stream._destroy = options.destroy;
  if (options.encoding) stream.encoding = options.encoding;
}
export class Readable extends Stream {
  constructor(options = {}) { super(); makeReadable(this, options); }
  _read() {}
  get readable() { return !this.destroyed && !this.readableEnded; }
  get readableObjectMode() { return this.isObject; }
  get readableHighWaterMark() { return this.most; }
  setEncoding(encoding) { this.encoding = encoding; return this; }
  push(given, encoding) {
    this.isReading = false;
    if (given === null) { this.isLast = true; this.wake(); return false; }
    const chunk = asChunk(this.isObject, given, encoding);
    this.ready.push(chunk);
    this.readableLength += sizeOf(this, chunk);
    this.wake();
    queueMicrotask(() => this.readAhead());
    return this.readableLength < this.most || this.readableLength === 0;
  }
  begin() { this.isReading = true; try { this._read(this.most); } catch (error) { this.destroy(error); } }
  readAhead() { while (!this.isReading && !this.isLast && !this.destroyed && (this.readableLength < this.most || (this.readableFlowing && this.readableLength === 0))) { const before = this.readableLength; this.begin(); if (before === this.readableLength) break; } }
  read() {
    if (!this.isReading && !this.isLast && !this.destroyed && (this.readableLength === 0 || this.readableLength - (this.isObject ? 1 : this.readableLength) < this.most)) this.begin();
    if (this.ready.length === 0) { this.endIfLast(); return null; }
    const isOne = this.isObject || this.readableFlowing || this.ready.length === 1;
    const chunk = isOne ? this.ready.shift() : Buffer.concat(this.ready.splice(0));
    this.readableLength -= sizeOf(this, chunk);
    if (this.readableLength === 0) this.endIfLast();
    return this.encoding && !this.isObject ? chunk.toString(this.encoding) : chunk;
  }
  endIfLast() {
    if (!this.isLast || this.readableLength > 0 || this.isEnding) return;
    this.isEnding = true;
    queueMicrotask(() => { if (this.destroyed) return; this.readableEnded = true; this.wakeAll(); this.emit('end'); if (this.writableFinished !== false) this.destroy(); });
  }
  wake() { this.wakeAll(); if (this.readableFlowing) queueMicrotask(() => this.flow()); else if (this.listenerCount('readable') > 0) queueMicrotask(() => this.emit('readable')); }
  wakeAll() { for (const waiter of this.waiters.splice(0)) waiter(); }
  flow() { while (this.readableFlowing && !this.destroyed) { const chunk = this.read(); if (chunk === null) return; this.emit('data', chunk); } }
  on(name, listener) {
    super.on(name, listener);
    if (name === 'data' && this.readableFlowing !== false) this.resume();
    if (name === 'readable') { this.readableFlowing = false; queueMicrotask(() => { if (this.readableLength > 0) this.emit('readable'); else this.readAhead(); }); }
    return this;
  }
  resume() { if (!this.readableFlowing) { this.readableFlowing = true; queueMicrotask(() => this.flow()); } return this; }
  pause() { this.readableFlowing = false; return this; }
  isPaused() { return this.readableFlowing === false; }
  unshift(chunk) { this.ready.unshift(chunk); this.readableLength += sizeOf(this, chunk); }
  destroy(error) {
    if (this.destroyed) return this;
    this.destroyed = true; this.failure = error;
    const end = (other) => { const failure = other ?? error; this.failure = failure; queueMicrotask(() => { this.wakeAll(); if (failure && this.listenerCount('error') > 0) this.emit('error', failure); this.closed = true; this.emit('close'); }); };
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
        if (chunk !== null) yield chunk;
        else if (this.failure) throw this.failure;
        else if (this.readableEnded || this.destroyed) return;
        else await new Promise((resolve) => this.waiters.push(resolve));
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
