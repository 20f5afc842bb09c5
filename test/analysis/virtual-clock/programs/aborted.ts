import { setTimeout as wait } from 'node:timers/promises';
import { EventEmitter, once } from 'node:events';
import { sleep } from './sleep.js';

type E = Record<string, any>;

export const waitAborted = async (event: E) => { const ac = new AbortController(); const p = wait(30, 'x', { signal: ac.signal }); if (event.stop) setTimeout(() => ac.abort(), 8); try { await p; await sleep(1); } catch (e: any) { await sleep(e.code === 'ABORT_ERR' ? 3 : 40); } };

export const onceWithSignal = async () => { const e = new EventEmitter(); try { await once(e, 'never', { signal: AbortSignal.timeout(13) }); } catch (err) { await sleep((err as Error).name === 'AbortError' ? 2 : 30); } };

export const eventTarget = async () => { const t = new EventTarget(); const p = new Promise<number>((r) => t.addEventListener('msg', (e: any) => r(e.detail ?? 4), { once: true })); setTimeout(() => t.dispatchEvent(new Event('msg')), 5); await sleep(await p); };

export const abortReasonChain = async () => { const c = new AbortController(); const s = AbortSignal.any([c.signal]); let fired = 0; s.onabort = () => { fired++; }; s.addEventListener('abort', () => { fired += 2; }); c.abort(); c.abort(); await sleep(fired); await sleep(s.reason.name === 'AbortError' ? 2 : 20); };

export const timeoutThenFallback = async (event: E) => { const c = new AbortController(); const primary = wait(event.slow ? 40 : 8, 'p', { signal: c.signal }); const late = sleep(15).then(() => { c.abort(); return 'late'; }); const r = await Promise.race([primary, late]).catch(() => 'err'); const s = await primary.catch((e: Error) => e.name); await sleep(r.length + s.length); };

export const throwIfAbortedLoop = async (event: E) => { const c = new AbortController(); if (event.cancel) setTimeout(() => c.abort(new Error('user')), 11); let done = 0; try { for (const ms of [4, 5, 6, 7]) { c.signal.throwIfAborted(); await sleep(ms); done++; } } catch (e) { await sleep((e as Error).message.length * 2); } finally { await sleep(done); } };

export const cancelLosers = async () => { const attempt = (ms: number, signal: AbortSignal) => new Promise<number>((res, rej) => { const t = setTimeout(() => res(ms), ms); signal.addEventListener('abort', () => { clearTimeout(t); rej(new Error('lost')); }); }); const cs = [new AbortController(), new AbortController(), new AbortController()]; const ps = [14, 6, 22].map((ms, i) => attempt(ms, cs[i]!.signal)); const win = await Promise.race(ps); cs.forEach((c) => c.abort()); const rs = await Promise.allSettled(ps); await sleep(rs.filter((r) => r.status === 'rejected').length * 10 + win); };

export const hedged = async () => { const controller = new AbortController(); const pause = (ms: number) => new Promise<void>((resolve, reject) => { const timer = setTimeout(resolve, ms); controller.signal.addEventListener('abort', () => { clearTimeout(timer); reject(controller.signal.reason); }); }); const begun = ['https://w23.test', 'https://w29.test'].map(async (url, index) => { if (index > 0) await pause(10); return fetch(url, { signal: controller.signal }); }); try { await Promise.any(begun); } finally { controller.abort(); } await sleep(1); };
