import { EventEmitter, once } from 'node:events';
import { setImmediate as immediate, setInterval as every, setTimeout as wait, scheduler } from 'node:timers/promises';
import * as timers from 'node:timers/promises';
import { promisify } from 'node:util';

const nap = promisify(setTimeout);
const sleep = (ms) => nap(ms);

export const timersPromises = async () => { await wait(5); await timers.setTimeout(6); await scheduler.wait(7); await immediate(); };
export const waitValue = async () => { const ms = await wait(5, 9); await wait(ms); };
export const napping = async () => { await nap(5); await sleep(6); };
export const interval = async () => { let n = 0; for await (const _ of every(10)) if (++n >= 3) break; };
export const intervalCallback = async () => { await new Promise((resolve) => { let n = 0; const timer = setInterval(() => { if (++n === 3) { clearInterval(timer); resolve(); } }, 10); }); };
export const immediates = async () => { await new Promise((resolve) => setImmediate(resolve)); await nap(1); };
export const microtasks = async () => { await new Promise((resolve) => queueMicrotask(resolve)); await new Promise((resolve) => process.nextTick(resolve)); await nap(1); };
export const emitter = async () => { const bus = new EventEmitter(); setTimeout(() => bus.emit('done', 5), 20); await once(bus, 'done'); await nap(1); };
export const emitterValue = async () => { const bus = new EventEmitter(); setTimeout(() => bus.emit('done', 5), 20); const [ms] = await once(bus, 'done'); await nap(ms); };
export const emitterCallback = async () => { const bus = new EventEmitter(); await new Promise((resolve) => { bus.on('done', resolve); setTimeout(() => bus.emit('done'), 20); }); };
export const emitterClass = async () => { class Job extends EventEmitter { async run() { await nap(10); this.emit('half'); await nap(10); this.emit('end'); } } const job = new Job(); const half = once(job, 'half'); const end = once(job, 'end'); job.run(); await half; await nap(15); await end; };
export const cleared = async () => { const timer = setTimeout(() => {}, 1000); await nap(5); clearTimeout(timer); };
export const abort = async () => { const controller = new AbortController(); const job = new Promise((resolve, reject) => { const timer = setTimeout(resolve, 100); controller.signal.addEventListener('abort', () => { clearTimeout(timer); reject(new Error('aborted')); }); }); setTimeout(() => controller.abort(), 20); try { await job; } catch { await nap(1); } };
export const debounce = async () => { let timer; let calls = 0; const run = () => { clearTimeout(timer); timer = setTimeout(() => { calls++; }, 10); }; run(); await nap(5); run(); await nap(20); await nap(calls * 3); };
export const timeoutArguments = async () => { await new Promise((resolve) => setTimeout(resolve, 8, 'value')); };
export const zero = async () => { await new Promise((resolve) => setTimeout(resolve)); await nap(2); };
export const negative = async () => { await nap(-5); await nap(2); };
