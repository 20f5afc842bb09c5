/** Streams that take, and those that do both: when they hold back, and when they are done. */
export const WRITABLE_STREAM = `
const writing = (Base) => class extends Base {
  get writable() { return !this.destroyed && !this.writableEnded; }
  __makeWritable(options) {
    this.__takesObjects = options.writableObjectMode ?? options.objectMode ?? false;
    this.__mostWritten = options.writableHighWaterMark ?? options.highWaterMark ?? (this.__takesObjects ? 16 : 16384);
    this.__pending = []; this.writableLength = 0; this.__isWriting = false; this.writableEnded = false; this.writableFinished = false; this.__needsDrain = false; this.destroyed = false; this.__decodes = options.decodeStrings !== false;
    if (options.write) this._write = options.write;
    if (options.writev) this._writev = options.writev;
    if (options.final) this._final = options.final;
    if (options.destroy) this._destroy = options.destroy;
  }
  write(given, encoding, callback) {
    if (__isFunction(encoding)) { callback = encoding; encoding = 'utf8'; }
    if (this.writableEnded) { const error = Object.assign(new Error('write after end'), { code: 'ERR_STREAM_WRITE_AFTER_END' }); callback?.(error); this.destroy(error); return false; }
    const chunk = asChunk(this.__takesObjects || !this.__decodes, given, encoding);
    const size = this.__takesObjects ? 1 : lengthOf(chunk);
    this.writableLength += size;
    const goesOn = this.writableLength < this.__mostWritten;
    if (!goesOn) this.__needsDrain = true;
    this.__pending.push({ chunk, size, encoding: this.__takesObjects || this.__decodes ? 'buffer' : encoding ?? 'utf8', callback, came: Promise.resolve() });
    this.__writeNext();
    return goesOn && !this.destroyed;
  }
  __writeNext() {
    if (this.__isWriting || this.destroyed || this.__pending.length === 0 || this.__corked) return;
    const batch = this._writev && this.__pending.length > 1 ? this.__pending.splice(0) : [this.__pending.shift()];
    __whenAll(batch.map(({ came }) => came));
    this.__isWriting = true;
    const done = (error) => {
      this.__isWriting = false;
      for (const { size } of batch) this.writableLength -= size;
      if (error) { for (const { callback } of batch) callback?.(error); this.destroy(error); return; }
      queueMicrotask(() => {
        for (const { callback } of batch) callback?.();
        if (this.__needsDrain && this.writableLength === 0 && !this.writableEnded) { this.__needsDrain = false; this.emit('drain'); }
        this.__finishIfDone();
      });
      this.__writeNext();
    };
    if (batch.length > 1) this._writev(batch.map(({ chunk, encoding }) => ({ chunk, encoding })), done);
    else if (this._write) this._write(batch[0].chunk, batch[0].encoding, done);
    else this._writev([batch[0]], done);
  }
  cork() { this.__corked = (this.__corked ?? 0) + 1; }
  uncork() { if (this.__corked && --this.__corked === 0) this.__writeNext(); }
  end(chunk, encoding, callback) {
    if (__isFunction(chunk)) { callback = chunk; chunk = undefined; } else if (__isFunction(encoding)) { callback = encoding; encoding = undefined; }
    if (chunk !== undefined && chunk !== null) this.write(chunk, encoding);
    this.__corked = 0;
    this.writableEnded = true;
    if (callback) this.once('finish', callback);
    this.__writeNext();
    queueMicrotask(() => this.__finishIfDone());
    return this;
  }
  __finishIfDone() {
    if (!this.writableEnded || this.__isFinishing || this.destroyed || this.__isWriting || this.writableLength > 0) return;
    this.__isFinishing = true;
    const finish = (error) => {
      if (error) { this.destroy(error); return; }
      queueMicrotask(() => { this.writableFinished = true; this.emit('finish'); if (!this.__ready || this.readableEnded) this.destroy(); });
    };
    if (this._final) this._final(finish); else finish();
  }
};
export class Writable extends writing(Stream) {
  constructor(options = {}) { super(); this.__makeWritable(options); }
  get writableNeedDrain() { return this.__needsDrain; }
  get writableHighWaterMark() { return this.__mostWritten; }
  destroy(error) { return Readable.prototype.destroy.call(this, error); }
  __wakeAll() {}
}
export class Duplex extends writing(Readable) {
  constructor(options = {}) { super(options); this.__makeWritable(options); }
}
export class Transform extends Duplex {
  constructor(options = {}) {
    super(options);
    if (options.transform) this._transform = options.transform;
    if (options.flush) this._flush = options.flush;
  }
  _write(chunk, encoding, callback) {
    const before = this.readableLength;
    this._transform(chunk, encoding, (error, value) => {
      if (error) { callback(error); return; }
      if (!isNone(value)) this.push(value);
      if (this.writableEnded || before === this.readableLength || this.readableLength < this.__most) callback();
      else this.__held = callback;
    });
  }
  _final(callback) {
    if (!this._flush) { this.push(null); callback(); return; }
    this._flush((error, value) => { if (error) { callback(error); return; } if (!isNone(value)) this.push(value); this.push(null); callback(); });
  }
  _read() { if (this.__held) { const goOn = this.__held; this.__held = undefined; goOn(); } }
}
export class PassThrough extends Transform { _transform(chunk, encoding, callback) { callback(null, chunk); } }`;
