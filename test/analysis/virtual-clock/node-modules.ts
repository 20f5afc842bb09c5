import { AsyncLocalStorage } from 'node:async_hooks';
import { EventEmitter, on, once } from 'node:events';
import { createRequire } from 'node:module';
import stream from 'node:stream';
import streamPromises from 'node:stream/promises';
import { promisify } from 'node:util';
import { buildSync } from 'esbuild';
import type { VirtualClock } from './clock';

/** Modules of Node.js whose time is the clock's. */
export function nodeModules(clock: VirtualClock): Record<string, unknown> {
  // As in Node.js, a wait with a signal is settled through `finally`.
  const sleep = (ms: number, value?: unknown, options?: { signal?: AbortSignal }): Promise<unknown> => {
    const wait = abortable(clock, ms, options?.signal, () => value, abortError);
    return options?.signal ? wait.finally(() => undefined) : wait;
  };
  const promises = {
    setTimeout: sleep,
    setImmediate: (value?: unknown) => sleep(0, value),
    setInterval: (ms: number, value?: unknown) => ticks(clock, ms, value),
    scheduler: { wait: (ms: number, options?: { signal?: AbortSignal }) => sleep(ms, undefined, options), yield: () => sleep(0) },
  };
  const timers = { ...timerFunctions(clock), promises };
  const modules: Record<string, unknown> = { 'timers/promises': promises, timers, async_hooks: { AsyncLocalStorage }, util: { promisify }, events: Object.assign(EventEmitter, { EventEmitter, on, once, default: EventEmitter }), stream, 'stream/promises': streamPromises };
  return Object.fromEntries(Object.entries(modules).flatMap(([name, module]) => [[name, module], [`node:${name}`, module]]));
}

function abortError(cause: unknown): Error {
  return Object.assign(new Error('The operation was aborted', { cause }), { name: 'AbortError', code: 'ABORT_ERR' });
}

/** What comes after a while, or is refused as soon as its signal is aborted: with the reason, or what is made of it. */
export function abortable(clock: VirtualClock, ms: number, signal: AbortSignal | undefined, valueOf: () => unknown, errorOf: (reason: unknown) => unknown = (reason) => reason): Promise<unknown> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(errorOf(signal.reason));
    const id = clock.after(ms, () => resolve(valueOf()));
    signal?.addEventListener('abort', () => (clock.cancel(id), reject(errorOf(signal.reason))), { once: true });
  });
}

/** Ticks come while nobody asks for them too; who asks late gets those at once. */
async function* ticks(clock: VirtualClock, ms: number, value: unknown): AsyncGenerator<unknown> {
  let come = 0;
  let tell: (() => void) | undefined;
  let id = 0;
  const again = (): void => void (id = clock.after(ms, () => (again(), come++, tell?.())));
  again();
  try {
    for (;;) {
      if (come === 0) await new Promise<void>((resolve) => (tell = resolve));
      for (; come > 0; come--) yield value;
    }
  } finally {
    clock.cancel(id);
  }
}

/** The global timers. */
export function timerFunctions(clock: VirtualClock): Record<string, unknown> {
  const setTimeout = (callback: (...args: unknown[]) => void, ms = 0, ...args: unknown[]): number => clock.after(ms, () => callback(...args));
  Object.assign(setTimeout, { [promisify.custom]: (ms: number, value?: unknown) => new Promise((resolve) => clock.after(ms, () => resolve(value))) });
  const clearTimeout = (id?: number): void => clock.cancel(id ?? 0);
  const intervals = new Map<number, number>();
  const setInterval = (callback: (...args: unknown[]) => void, ms = 0, ...args: unknown[]): number => {
    const again = (): number => clock.after(ms, () => (intervals.set(id, again()), callback(...args)));
    const id: number = again();
    intervals.set(id, id);
    return id;
  };
  const clearInterval = (id?: number): void => clock.cancel(intervals.get(id ?? 0) ?? 0);
  const setImmediate = (callback: (...args: unknown[]) => void, ...args: unknown[]): number => clock.after(0, () => callback(...args));
  return { setTimeout, clearTimeout, setInterval, clearInterval, setImmediate, clearImmediate: clearTimeout };
}

const bundles = new Map<string, string>();

/** A package of npm as one CommonJS text, so that it can run on the clock. */
export function packageText(name: string): string {
  let text = bundles.get(name);
  if (text === undefined) {
    const entryPoints = [createRequire(__filename).resolve(name)];
    text = buildSync({ entryPoints, bundle: true, format: 'cjs', platform: 'node', target: 'node20', write: false }).outputFiles[0]!.text;
    bundles.set(name, text);
  }
  return text;
}
