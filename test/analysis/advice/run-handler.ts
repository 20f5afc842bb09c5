import { createContext, Script } from 'node:vm';
import { transformSync } from 'esbuild';
import { VirtualClock } from '../virtual-clock/clock';

/** What a run of a handler can be told by. */
export interface Outcome {
  result: unknown;
  error?: string;
  /** What the service was told to change, in the order in which it happened. */
  changes: string[];
  elapsedMs: number;
}

/**
 * Runs `handler` of `handler.ts` against a service at `https://w<ms>.test/<key>` that answers after so many virtual ms: GET reads a key, any other
 * method appends its body to it half way, and the key `fail` is refused. Clients of S3 ask it too, over a connection of their own that takes time to
 * make. Several requests reach one environment one after another.
 */
export async function runHandler(files: Record<string, string>, { requests = 1 } = {}): Promise<Outcome> {
  const clock = new VirtualClock();
  const [store, changes] = [new Map<string, string>(), [] as string[]];
  const context = createContext({ fetch: (url: string, init?: { method?: string; body?: string }) => answer(clock, store, changes, url, init), setTimeout: (callback: () => void, ms: number) => clock.after(ms, callback), URL });
  const load = loader(files, context, { '@aws-sdk/client-s3': clientPackage(clock, (url, init) => answer(clock, store, changes, url, init)) });
  const outcome: Outcome = { result: undefined, changes, elapsedMs: 0 };
  const running = answers(() => load('handler.ts') as Module, requests).then((result) => void (outcome.result = JSON.stringify(result)), (error: Error) => void (outcome.error = error.message));
  outcome.elapsedMs = await clock.runUntil(running);
  return outcome;
}

interface Module {
  handler(event: object): Promise<unknown>;
}

/** One request as its bare result; of several, all results. */
async function answers(load: () => Module, requests: number): Promise<unknown> {
  await Promise.resolve();
  if (requests === 1) return load().handler({ id: 'k0' });
  const results: unknown[] = [];
  for (let request = 0; request < requests; request++) results.push(await load().handler({ id: `k${request}` }));
  return results;
}

const CONNECT_MS = 8;

/** `send(new GetObjectCommand({ Key }))` reads a key in 5 ms, `PutObjectCommand` writes one in 10 ms. */
function clientPackage(clock: VirtualClock, ask: (url: string, init?: { method: string; body: string }) => Promise<unknown>): object {
  class GetObjectCommand { constructor(readonly input: { Key: string }) {} }
  class PutObjectCommand { constructor(readonly input: { Key: string; Body: string }) {} }
  class S3Client {
    private connected?: Promise<void>;
    constructor(readonly config: { region?: string }) {}
    async send({ input }: { input: { Key: string; Body?: string } }): Promise<unknown> {
      await (this.connected ??= new Promise((resolve) => clock.after(CONNECT_MS, resolve)));
      return input.Body === undefined ? ask(`https://w5.test/${input.Key}`) : ask(`https://w10.test/${input.Key}`, { method: 'PUT', body: input.Body });
    }
  }
  return { GetObjectCommand, PutObjectCommand, S3Client };
}

function answer(clock: VirtualClock, store: Map<string, string>, changes: string[], url: string, { method = 'GET', body = '' }: { method?: string; body?: string } = {}): Promise<unknown> {
  const [, ms = '0', key = ''] = /^https:\/\/w(\d+)\.test\/(.*)$/.exec(url) ?? [];
  return new Promise((resolve, reject) => {
    if (method !== 'GET') clock.after(Number(ms) / 2, () => { store.set(key, `${store.get(key) ?? ''}${body}`); changes.push(`${method} ${key} ${body}`); });
    clock.after(Number(ms), () => {
      const value = `${key}=${store.get(key) ?? ''}`;
      if (key === 'fail') reject(new Error('refused'));
      else resolve({ text: async () => value, json: async () => ({ value }) });
    });
  });
}

function loader(files: Record<string, string>, context: object, packages: Record<string, object>): (name: string) => unknown {
  const loaded = new Map<string, { exports: object }>();
  const load = (name: string): object => {
    const known = loaded.get(name);
    if (known) return known.exports;
    const module = { exports: {} };
    loaded.set(name, module);
    const { code } = transformSync(files[name]!, { format: 'cjs', target: 'node20', loader: 'ts' });
    const wrapper = new Script(`(function (exports, require, module) {\n${code}\n})`, { filename: name }).runInContext(context as never) as (...args: unknown[]) => void;
    wrapper(module.exports, (specifier: string) => packages[specifier] ?? load(`${specifier.replace('./', '')}.ts`), module);
    return module.exports;
  };
  return load;
}
