import { createContext, Script, type Context } from 'node:vm';
import { transformSync } from 'esbuild';
import { VirtualClock } from './clock';
import { everyChoice } from './every-choice';
import { NEWER_LANGUAGE } from './newer-language';
import { abortable, nodeModules, packageText, timerFunctions } from './node-modules';

const BEGIN_MS = 1_700_000_000_000;

type Handler = (event: object) => Promise<unknown>;

interface Times {
  shortestMs: number;
  longestMs: number;
  /** Of each combination: the first request's time in ms, and what it read of its event. */
  runs: readonly { ms: number; read: Readonly<Record<string, unknown>> }[];
}

/** Virtual times of an exported handler, over every combination of what it reads of its event: of the first request of a process, and with `requests` of later ones. */
export async function runProgram(files: Readonly<Record<string, string>>, entry = 'handler.js', name = 'handler', possible: Readonly<Record<string, readonly unknown[]>> = {}, requests = 1): Promise<Times> {
  const runs = await everyChoice(possible, async (event) => ({ times: await timesOf(files, entry, name, event, requests), read: { ...event } }));
  const times = runs.flatMap((run) => run.times);
  return { shortestMs: Math.min(...times), longestMs: Math.max(...times), runs: runs.map((run) => ({ ms: run.times[0]!, read: run.read })) };
}

const compiled = new Map<string, Script>();

function compile(name: string, text: string): Script {
  const key = `${name}\n${text}`;
  let script = compiled.get(key);
  if (!script) {
    const { code } = transformSync(text, { format: 'cjs', target: 'es2022', supported: { 'dynamic-import': false }, loader: name.endsWith('.ts') ? 'ts' : 'js' });
    script = new Script(`(function (exports, require, module) {\n${code}\n})`, { filename: name });
    if (compiled.size > 200) compiled.clear();
    compiled.set(key, script);
  }
  return script;
}

async function timesOf(files: Readonly<Record<string, string>>, entry: string, name: string, event: object, requests: number): Promise<number[]> {
  const clock = new VirtualClock();
  const builtins = nodeModules(clock);
  const context = createContext({
    ...timerFunctions(clock),
    fetch: (url: string, options?: { signal?: AbortSignal }) => abortable(clock, Number(/^https:\/\/w(\d+)\.test/.exec(url)?.[1]), options?.signal, () => ({ ok: true })),
    queueMicrotask,
    AbortController,
    AbortSignal: Object.assign(Object.create(AbortSignal) as typeof AbortSignal, { timeout: (ms: number) => timeoutSignal(clock, ms), any: AbortSignal.any.bind(AbortSignal), abort: AbortSignal.abort.bind(AbortSignal) }),
    Buffer,
    DOMException,
    Event,
    EventTarget,
    TextDecoder,
    TextEncoder,
    URL,
    URLSearchParams,
    atob,
    btoa,
    structuredClone,
    Date: class extends Date {
      static override now(): number {
        return BEGIN_MS + clock.nowMs;
      }
    },
    performance: { now: () => clock.nowMs },
    process: { nextTick: (callback: (...args: unknown[]) => void, ...args: unknown[]) => queueMicrotask(() => callback(...args)), env: {} },
    console: { log() {}, error() {}, warn() {}, info() {} },
  });
  new Script(NEWER_LANGUAGE).runInContext(context);
  const handler = loader(files, context, builtins)(entry).exports[name] as Handler;
  const times: number[] = [];
  for (let request = 0; request < requests; request++) {
    const beganMs = clock.nowMs;
    times.push((await clock.runUntil(handler(event))) - beganMs);
  }
  return times;
}

/** `AbortSignal.timeout` on the clock. */
function timeoutSignal(clock: VirtualClock, ms: number): AbortSignal {
  const controller = new AbortController();
  clock.after(ms, () => controller.abort(new DOMException('The operation was aborted due to timeout', 'TimeoutError')));
  return controller.signal;
}

/** `require` for the program's files, Node.js' modules and packages. */
function loader(files: Readonly<Record<string, string>>, context: Context, builtins: Record<string, unknown>): (name: string) => { exports: Record<string, unknown> } {
  const loaded = new Map<string, { exports: Record<string, unknown> }>();
  const load = (name: string): { exports: Record<string, unknown> } => {
    const known = loaded.get(name);
    if (known) return known;
    const module = { exports: {} };
    loaded.set(name, module);
    const folder = name.includes('/') ? name.slice(0, name.lastIndexOf('/') + 1) : '';
    const text = files[name] ?? packageText(name);
    const wrapper = compile(name, text).runInContext(context) as (...args: unknown[]) => void;
    const require = (specifier: string): unknown => (specifier.startsWith('.') ? load(folder + specifier.replace(/^\.\//, '')).exports : (builtins[specifier] ?? load(specifier).exports));
    wrapper(module.exports, require, module);
    return module;
  };
  return load;
}
