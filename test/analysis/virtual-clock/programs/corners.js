import { sleep } from './sleep.js';
import { EventEmitter } from 'node:events';
import { Readable, Writable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

export const possible = { limit: [undefined, 50, 500], count: [undefined, 0, 7], size: [undefined, 3, 30] };

export const reduceOfHoles = async () => { try { new Array(3).reduce((a, b) => a + b); await sleep(50); } catch (e) { await sleep(e instanceof TypeError ? 3 : 30); } };
export const generatorAsksItself = async () => { let it; function* g() { try { it.next(); } catch (e) { yield e instanceof TypeError ? 4 : 40; } yield 2; } it = g(); for (const n of it) await sleep(n); };
export const prototypeCycle = async () => { const a = {}; const b = Object.create(a); try { Object.setPrototypeOf(a, b); await sleep(50); } catch (e) { await sleep(e instanceof TypeError ? 3 : 30); } b.n = 2; for (const k in b) await sleep(k.length); await sleep(b.n); };
export const undefinedIsNotMore = async ({ limit }) => { if (limit > 100) await sleep(5); else if (limit === undefined) await sleep(20); else await sleep(2); };
export const undefinedIsNotLess = async ({ count }) => { if (count < 1) return; count ?? (await sleep(9)); await sleep(2); };
export const undefinedIsFalse = async ({ count }) => { if (count < 1) return; if (!count) await sleep(30); else await sleep(3); };
export const undefinedBetween = async ({ size }) => { if (size >= 10) { await sleep(size === undefined ? 50 : 2); return; } if (size < 10) await sleep(4); else await sleep(40); };
export const neverLessThanNaN = async ({ size }) => { if (size < NaN) await sleep(50); if (size > 10) await sleep(6); else await sleep(3); };
export const emitterWithAdd = async () => { class Queue extends EventEmitter { jobs = []; add(job) { this.jobs.push(job); this.emit('added', this.jobs.length); } remove() { return this.jobs.pop(); } keep(job) { return job; } } const q = new Queue(); const ends = []; q.on('added', (n) => ends.push(sleep(n + 2))); q.once('added', () => ends.push(sleep(9))); q.add('a'); q.add('b'); await Promise.all(ends); await sleep(q.remove().length + q.listenerCount('added')); };
export const readableWithOwnNames = async () => { class Rows extends Readable { constructor() { super({ objectMode: true }); this.pending = [4, 3]; this.ready = true; this.most = 'none'; this.waiters = 5; } wake() { return 'woke'; } flow() { return 'flows'; } begin() { return 'begins'; } async _read() { const ms = this.pending.shift(); if (ms === undefined) { this.push(null); return; } await sleep(ms); this.push(ms); } } for await (const ms of new Rows()) await sleep(ms); };
export const writableWithOwnNames = async () => { class Sink extends Writable { constructor() { super({ objectMode: true, highWaterMark: 1 }); this.pending = 'x'; this.isWriting = 'y'; this.failure = 'z'; } writeNext() { return 1; } async _write(ms, _e, done) { await sleep(ms); done(); } } await pipeline(Readable.from([2, 3]), new Sink()); };
export const transformWithOwnNames = async () => { class Twice extends Transform { constructor() { super({ objectMode: true }); this.held = 3; this.ready = false; } async _transform(ms, _e, done) { await sleep(ms); done(null, ms * 2); } } let n = 0; for await (const ms of Readable.from([1, 2]).pipe(new Twice())) n += ms; await sleep(n); };
export const onceStartsFlow = async () => { const r = Readable.from([3, 4]); const ms = await new Promise((resolve) => r.once('data', resolve)); await sleep(ms); };
export const onceRemoved = async () => { const e = new EventEmitter(); const log = []; e.on('removeListener', (name, fn) => log.push(fn === f)); const f = () => log.push(1); e.once('go', f); e.emit('go'); e.emit('go'); e.once('go', f); e.off('go', f); await sleep(log.length); await sleep(log.filter((x) => x === true).length); await sleep(e.listenerCount('go') + 1); };
