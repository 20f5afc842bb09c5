/** https://tc39.es/proposal-explicit-resource-management/#sec-disposablestack-objects */
export const DISPOSABLE_STACKS = `
const disposerOf = (value, isAsync) => (isAsync ? (value[Symbol.asyncDispose] ?? value[Symbol.dispose]) : value[Symbol.dispose]);
class Kept {
  constructor() { this.disposed = false; this.__kept = []; }
  use(value) { if (value !== null && value !== undefined) { const dispose = disposerOf(value, this.__isAsync); this.__kept.push(() => dispose.call(value)); } return value; }
  adopt(value, dispose) { this.__kept.push(() => dispose(value)); return value; }
  defer(dispose) { this.__kept.push(dispose); }
  move() { const other = new this.constructor(); other.__kept = this.__kept; this.__kept = []; this.disposed = true; return other; }
}
export class DisposableStack extends Kept {
  dispose() {
    this.disposed = true;
    let last;
    for (const dispose of this.__kept.splice(0).reverse()) try { dispose(); } catch (error) { last = { error: last ? new SuppressedError(error, last.error) : error }; }
    if (last) throw last.error;
  }
  [Symbol.dispose]() { return this.dispose(); }
}
export class AsyncDisposableStack extends Kept {
  constructor() { super(); this.__isAsync = true; }
  async disposeAsync() {
    this.disposed = true;
    let last;
    for (const dispose of this.__kept.splice(0).reverse()) try { await dispose(); } catch (error) { last = { error: last ? new SuppressedError(error, last.error) : error }; }
    if (last) throw last.error;
  }
  [Symbol.asyncDispose]() { return this.disposeAsync(); }
}`;
