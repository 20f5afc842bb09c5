/** Streams that take, and those that do both: when they hold back, and when they are done. */
export const WRITABLE_STREAM = `
const WRITING = {
  makeWritable(options) {
    this.takesObjects = options.writableObjectMode ?? options.objectMode ?? false;
    this.mostWritten = options.writableHighWaterMark ?? options.highWaterMark ?? (this.takesObjects ? 16 : 16384);
    this.pending = []; this.writableLength = 0; this.isWriting = false; this.writableEnded = false; this.writableFinished = false; this.needsDrain = false; this.destroyed = false; this.decodes = options.decodeStrings !== false;
    if (options.write) this._write = options.write;
    if (options.writev) this._writev = options.writev;
    if (options.final) this._final = options.final;
    if (options.destroy) this._destroy = options.destroy;
  },
  write(given, encoding, callback) {
    if (__isFunction(encoding)) { callback = encoding; encoding = 'utf8'; }
    if (this.writableEnded) { const error = Object.assign(new Error('write after end'), { code: 'ERR_STREAM_WRITE_AFTER_END' }); callback?.(error); this.destroy(error); return false; }
    const chunk = asChunk(this.takesObjects || !this.decodes, given, encoding);
    const size = this.takesObjects ? 1 : chunk.length;
    this.writableLength += size;
    const goesOn = this.writableLength < this.mostWritten;
    if (!goesOn) this.needsDrain = true;
    this.pending.push({ chunk, size, encoding: this.takesObjects || this.decodes ? 'buffer' : encoding ?? 'utf8', callback });
    this.writeNext();
    return goesOn && !this.destroyed;
  },
  writeNext() {
    if (this.isWriting || this.destroyed || this.pending.length === 0 || this.corked) return;
    const batch = this._writev && this.pending.length > 1 ? this.pending.splice(0) : [this.pending.shift()];
    this.isWriting = true;
    const done = (error) => {
      this.isWriting = false;
      for (const { size } of batch) this.writableLength -= size;
      if (error) { for (const { callback } of batch) callback?.(error); this.destroy(error); return; }
      queueMicrotask(() => {
        for (const { callback } of batch) callback?.();
        if (this.needsDrain && this.writableLength === 0 && !this.writableEnded) { this.needsDrain = false; this.emit('drain'); }
        this.finishIfDone();
      });
      this.writeNext();
    };
    if (batch.length > 1) this._writev(batch.map(({ chunk, encoding }) => ({ chunk, encoding })), done);
    else if (this._write) this._write(batch[0].chunk, batch[0].encoding, done);
    else this._writev([batch[0]], done);
  },
  cork() { this.corked = (this.corked ?? 0) + 1; },
  uncork() { if (this.corked && --this.corked === 0) this.writeNext(); },
  end(chunk, encoding, callback) {
    if (__isFunction(chunk)) { callback = chunk; chunk = undefined; } else if (__isFunction(encoding)) { callback = encoding; encoding = undefined; }
    if (chunk !== undefined && chunk !== null) this.write(chunk, encoding);
    this.corked = 0;
    this.writableEnded = true;
    if (callback) this.once('finish', callback);
    this.writeNext();
    queueMicrotask(() => this.finishIfDone());
    return this;
  },
  finishIfDone() {
    if (!this.writableEnded || this.isFinishing || this.destroyed || this.isWriting || this.writableLength > 0) return;
    this.isFinishing = true;
    const finish = (error) => {
      if (error) { this.destroy(error); return; }
      queueMicrotask(() => { this.writableFinished = true; this.emit('finish'); if (!this.ready || this.readableEnded) this.destroy(); });
    };
    if (this._final) this._final(finish); else finish();
  },
};
export class Writable extends Stream {
  constructor(options = {}) { super(); this.makeWritable(options); }
  get writable() { return !this.destroyed && !this.writableEnded; }
  get writableNeedDrain() { return this.needsDrain; }
  get writableHighWaterMark() { return this.mostWritten; }
  destroy(error) { return Readable.prototype.destroy.call(this, error); }
  wakeAll() {}
  makeWritable(options) { WRITING.makeWritable.call(this, options); }
  write(...args) { return WRITING.write.apply(this, args); }
  writeNext() { WRITING.writeNext.call(this); }
  end(...args) { return WRITING.end.apply(this, args); }
  finishIfDone() { WRITING.finishIfDone.call(this); }
  cork() { WRITING.cork.call(this); }
  uncork() { WRITING.uncork.call(this); }
}
export class Duplex extends Readable {
  constructor(options = {}) { super(options); WRITING.makeWritable.call(this, options); }
  get writable() { return !this.destroyed && !this.writableEnded; }
  write(...args) { return WRITING.write.apply(this, args); }
  writeNext() { WRITING.writeNext.call(this); }
  end(...args) { return WRITING.end.apply(this, args); }
  finishIfDone() { WRITING.finishIfDone.call(this); }
  cork() { WRITING.cork.call(this); }
  uncork() { WRITING.uncork.call(this); }
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
      if (value !== undefined && value !== null) this.push(value);
      if (this.writableEnded || before === this.readableLength || this.readableLength < this.most) callback();
      else this.held = callback;
    });
  }
  _final(callback) {
    if (!this._flush) { this.push(null); callback(); return; }
    this._flush((error, value) => { if (error) { callback(error); return; } if (value !== undefined && value !== null) this.push(value); this.push(null); callback(); });
  }
  _read() { if (this.held) { const goOn = this.held; this.held = undefined; goOn(); } }
}
export class PassThrough extends Transform { _transform(chunk, encoding, callback) { callback(null, chunk); } }`;
