import { sleep } from './sleep.js';
import pLimit from 'p-limit';
import PQueue from 'p-queue';

type E = Record<string, any>;
const times = [12, 7, 30, 4, 18, 9];

export const asyncPoolIterator = async () => {
  async function* pool<T, R>(limit: number, items: Iterable<T>, fn: (item: T) => Promise<R>) {
    const executing = new Set<Promise<any>>();
    const consume = async () => { const [p, value] = await Promise.race(executing); executing.delete(p); return value as R; };
    for (const item of items) { const p: Promise<any> = (async () => await fn(item))().then((value) => [p, value]); executing.add(p); if (executing.size >= limit) yield await consume(); }
    while (executing.size) yield await consume();
  }
  let last = 0; for await (const v of pool(2, [10, 4, 7, 3], (t) => sleep(t, t))) { last = v as number; await sleep(1); } await sleep(last);
};

export const boundedChannel = async () => { class Chan<T> { private buf: T[] = []; private putters: (() => void)[] = []; private takers: (() => void)[] = []; constructor(private cap: number) {} async put(x: T) { while (this.buf.length >= this.cap) await new Promise<void>((r) => this.putters.push(r)); this.buf.push(x); this.takers.shift()?.(); } async take() { while (!this.buf.length) await new Promise<void>((r) => this.takers.push(r)); const x = this.buf.shift()!; this.putters.shift()?.(); return x; } } const c = new Chan<number>(2); const producer = (async () => { for (let i = 1; i <= 5; i++) { await sleep(1); await c.put(i); } await c.put(-1); })(); for (let x = await c.take(); x > 0; x = await c.take()) await sleep(6); await producer; };

export const microBatcher = async () => { class Batcher { private items: number[] = []; private timer?: any; private waiting: ((n: number) => void)[] = []; flushes = 0; constructor(private max: number, private ms: number) {} add(n: number) { this.items.push(n); const p = new Promise<number>((r) => this.waiting.push(r)); if (this.items.length >= this.max) void this.flush(); else this.timer ??= setTimeout(() => this.flush(), this.ms); return p; } async flush() { clearTimeout(this.timer); this.timer = undefined; const items = this.items.splice(0); const waiting = this.waiting.splice(0); this.flushes++; await sleep(8); waiting.forEach((w, i) => w(items[i]!)); } } const b = new Batcher(3, 10); await Promise.all([1, 2, 3, 4].map((n) => b.add(n))); await sleep(b.flushes); };

export const mergeStreams = async () => { async function* src(ms: number, n: number) { for (let i = 0; i < n; i++) { await sleep(ms); yield ms; } } async function* merge<T>(...its: AsyncIterator<T>[]) { const next = new Map(its.map((it, i) => [i, it.next().then((r) => ({ i, r }))])); while (next.size) { const { i, r } = await Promise.race(next.values()); if (r.done) next.delete(i); else { next.set(i, its[i]!.next().then((q) => ({ i, r: q }))); yield r.value; } } } let sum = 0; for await (const v of merge(src(4, 3), src(6, 2))) sum += v; await sleep(sum); };

export const dag = async () => { const deps: Record<string, string[]> = { a: [], b: ['a'], c: ['a'], d: ['b', 'c'] }; const ms: Record<string, number> = { a: 5, b: 9, c: 4, d: 3 }; const started = new Map<string, Promise<void>>(); const run = (k: string): Promise<void> => { let p = started.get(k); if (!p) started.set(k, (p = Promise.all(deps[k]!.map(run)).then(() => sleep(ms[k]!)))); return p; }; await Promise.all(Object.keys(deps).map(run)); };

export const quorum = async (event: E) => { let acks = 0; let nacks = 0; await new Promise<void>((resolve, reject) => { for (const [ms, ok] of [[5, true], [12, !event.partition], [20, true]] as [number, boolean][]) sleep(ms).then(() => { ok ? acks++ : nacks++; if (acks >= 2) resolve(); else if (nacks >= 2) reject(new Error('no quorum')); }); }); await sleep(acks + nacks); };

export const slidingWindow = async () => { const calls: number[] = []; const gate = async () => { while (calls.length >= 2) { const wait = calls[0]! + 15 - Date.now(); if (wait <= 0) { calls.shift(); continue; } await sleep(wait); } calls.push(Date.now()); }; for (let i = 0; i < 5; i++) { await gate(); await sleep(2); } };

export const hedged = async () => { const hedge = async <T,>(fn: (s: AbortSignal) => Promise<T>, afterMs: number): Promise<T> => { const a = new AbortController(); const b = new AbortController(); const first = fn(a.signal); const second = sleep(afterMs).then(() => fn(b.signal)); const winner = await Promise.race([first, second]); a.abort(); b.abort(); return winner; }; let n = 0; const v = await hedge(async () => { const k = ++n; await sleep(k === 1 ? 50 : 10); return k; }, 15); await sleep(v); };

export const topologicalWaves = async () => { const g = new Map<string, string[]>([['a', []], ['b', ['a']], ['c', ['a']], ['d', ['b', 'c']], ['e', []]]); const done = new Set<string>(); let waves = 0; while (done.size < g.size) { const ready = [...g].filter(([k, d]) => !done.has(k) && d.every((x) => done.has(x))).map(([k]) => k); await Promise.all(ready.map((k) => sleep(k.charCodeAt(0) - 95))); ready.forEach((k) => done.add(k)); waves++; } await sleep(waves); };

export const priorityHeap = async () => { class Heap<T> { private h: [number, T][] = []; push(p: number, v: T) { this.h.push([p, v]); let i = this.h.length - 1; while (i > 0) { const up = (i - 1) >> 1; if (this.h[up]![0] <= this.h[i]![0]) break; [this.h[up], this.h[i]] = [this.h[i]!, this.h[up]!]; i = up; } } pop() { const top = this.h[0]; const last = this.h.pop(); if (this.h.length && last) { this.h[0] = last; let i = 0; for (;;) { const l = i * 2 + 1; if (l >= this.h.length) break; const c = l + 1 < this.h.length && this.h[l + 1]![0] < this.h[l]![0] ? l + 1 : l; if (this.h[i]![0] <= this.h[c]![0]) break; [this.h[c], this.h[i]] = [this.h[i]!, this.h[c]!]; i = c; } } return top?.[1]; } } const q = new Heap<number>(); for (const [p, ms] of [[5, 2], [1, 9], [3, 4], [2, 7]]) q.push(p!, ms!); let first = 0; for (let x; (x = q.pop()); ) { first ||= x; await sleep(x); } await sleep(first); };

export const coRunner = async () => { const co = (gen: Generator<any, any, any>) => new Promise<any>((resolve, reject) => { const step = (fn: () => IteratorResult<any>) => { let r; try { r = fn(); } catch (e) { return reject(e); } if (r.done) return resolve(r.value); Promise.resolve(r.value).then((v) => step(() => gen.next(v)), (e) => step(() => gen.throw(e))); }; step(() => gen.next()); }); const v = await co((function* (): Generator<any, number, any> { const a = yield sleep(5, 2); try { yield Promise.reject(new Error('x')); } catch { yield sleep(3); } const [b, c] = yield Promise.all([sleep(4, 1), sleep(6, 2)]); return a + b + c; })()); await sleep(v); };

export const limitFailFast = async () => { const limit = pLimit(2); try { await Promise.all(times.map((t, i) => limit(async () => { await sleep(t); if (i === 2) throw new Error('x'); }))); } catch { await sleep(limit.pendingCount + 1); } };

export const queueBackpressure = async () => { const q = new PQueue({ concurrency: 2 }); for (let i = 1; i <= 6; i++) { if (q.size >= 2) await q.onSizeLessThan(2); q.add(() => sleep(i * 3)); await sleep(1); } await q.onIdle(); };

export const asyncCtor = async () => { class Service { static #instance?: Promise<Service>; #ready: Promise<void>; items: number[] = []; constructor() { this.#ready = this.#init(); } async #init() { await sleep(10); this.items = [1, 2]; } async list() { await this.#ready; await sleep(2); return this.items; } static get() { return (this.#instance ??= (async () => new Service())()); } } const s = await Service.get(); const [a, b] = await Promise.all([s.list(), s.list()]); await (await Service.get()).list(); await sleep(a.length + b.length); };

export const circuitBreaker = async () => { class Breaker { private failures = 0; private openedAt = 0; constructor(private fn: () => Promise<number>, private max = 2, private coolMs = 30) {} async fire() { if (this.failures >= this.max) { if (Date.now() - this.openedAt < this.coolMs) throw new Error('open'); this.failures = this.max - 1; } try { const v = await this.fn(); this.failures = 0; return v; } catch (e) { if (++this.failures >= this.max) this.openedAt = Date.now(); throw e; } } } let n = 0; const b = new Breaker(async () => { await sleep(4); if (++n <= 2) throw new Error('down'); return 3; }); for (let i = 0; i < 5; i++) { try { await sleep(await b.fire()); } catch (e: any) { await sleep(e.message === 'open' ? 12 : 1); } } };

export const doubleFinally = async (event: E) => { const log: string[] = []; const res = { close: async () => { await sleep(3); log.push('c'); if (event.closeFails) throw new Error('close'); } }; try { try { await sleep(4); if (event.opFails) throw new Error('op'); } finally { await res.close(); } await sleep(10); } catch (e: any) { await sleep(e.message.length); } await sleep(log.length); };
