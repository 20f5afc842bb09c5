import { sleep } from './sleep.js';

type E = Record<string, any>;

export const disposeThrows = async (event: E) => { const res = (ms: number, bad = false) => ({ async [Symbol.asyncDispose]() { await sleep(ms); if (bad) throw new Error('d' + ms); } }); try { await using a = res(3); await using b = res(5, event.bad); await using c = res(7); await sleep(1); } catch (e) { await sleep((e as Error).message.length * 10); } };

export const disposeSuppressed = async (event: E) => { try { await using a = { async [Symbol.asyncDispose]() { await sleep(4); throw new Error('close'); } }; await sleep(2); if (event.fail) throw new Error('work!'); } catch (e: any) { await sleep(e.suppressed ? e.suppressed.message.length * 10 + e.error.message.length : 100); } };

export const usingForOf = async () => { let n = 0; const lock = (k: number) => ({ k, [Symbol.dispose]() { n += k; } }); for (using l of [lock(1), lock(2), lock(3)]) { if (l.k === 3) break; await sleep(n + 1); } await sleep(n); };

export const awaitUsingForOf = async () => { async function* conns() { for (const ms of [2, 3]) yield { ms, async [Symbol.asyncDispose]() { await sleep(ms * 5); } }; } for await (await using c of conns()) await sleep(c.ms); };

export const usingNull = async (event: E) => { const get = () => (event.have ? { [Symbol.dispose]: () => { closed++; } } : null); let closed = 0; { using r = get(); await sleep(r ? 3 : 4); } await sleep(closed * 10 + 1); };

export const disposeOrderReturn = async () => { const log: string[] = []; const f = async () => { await using a = { async [Symbol.asyncDispose]() { await sleep(2); log.push('a'); } }; using b = { [Symbol.dispose]() { log.push('b'); } }; return log.push('ret'); }; const n = await f(); await sleep(n + log.indexOf('a') * 10 + log.indexOf('b')); };

export const disposableStackish = async (event: E) => { class Stack { #fns: (() => Promise<void>)[] = []; defer(f: () => Promise<void>) { this.#fns.push(f); } async [Symbol.asyncDispose]() { while (this.#fns.length) await this.#fns.pop()!(); } } const run = async () => { await using s = new Stack(); s.defer(() => sleep(3)); await sleep(2); if (event.early) return 'early'; s.defer(() => sleep(8)); await sleep(4); return 'full'; }; await sleep((await run()).length); };

export const usingInLoopBreaks = async (event: E) => { for (const n of [1, 2, 3]) { await using _ = { async [Symbol.asyncDispose]() { await sleep(n * 5); } }; if (n === 2) { if (event.cont) continue; break; } await sleep(1); } };

export const usingSync = async () => { let released = 0; { using lock = { [Symbol.dispose]() { released += 5; } }; await sleep(lock ? 4 : 9); } for (using x of [{ n: 1, [Symbol.dispose]() { released++; } }, { n: 2, [Symbol.dispose]() { released++; } }]) await sleep(x.n); await sleep(released); };

export const asyncStack = async (event: Record<string, boolean>) => { class Lease { static async take(ms: number) { await sleep(ms); return new Lease(); } async [Symbol.asyncDispose]() { await sleep(5); } } await using stack = new AsyncDisposableStack(); stack.use(await Lease.take(3)); stack.defer(async () => { await sleep(7); }); if (event.more) stack.adopt(11, (ms) => sleep(ms)); if (event.fails) throw new Error('x'); await sleep(2); };
export const asyncStackMoved = async () => { const open = async () => { await using stack = new AsyncDisposableStack(); stack.defer(() => sleep(4)); await sleep(1); return stack.move(); }; const kept = await open(); try { await sleep(2); } finally { await kept.disposeAsync(); } if (kept.disposed) await sleep(1); };
export const syncStack = async () => { const order: number[] = []; { using stack = new DisposableStack(); stack.defer(() => { order.push(20); }); stack.use({ [Symbol.dispose]() { order.push(6); } }); } await sleep(order[0]); };
