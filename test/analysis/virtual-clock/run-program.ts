import { createContext, Script } from 'node:vm';
import { transformSync } from 'esbuild';
import { VirtualClock } from './clock';
import type { PrintedProgram } from './print-program';

/** Shortest and longest virtual time of the handler in ms, over every combination of its flags. */
export async function runProgram({ files, flags }: PrintedProgram): Promise<{ shortestMs: number; longestMs: number }> {
  const scripts = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, compile(name, text)]));
  const times: number[] = [];
  for (let bits = 0; bits < 2 ** flags.length; bits++) {
    const event = Object.fromEntries(flags.map((flag, index) => [flag, ((bits >> index) & 1) === 1]));
    times.push(await timeOf(scripts, event));
  }
  return { shortestMs: Math.min(...times), longestMs: Math.max(...times) };
}

function compile(name: string, text: string): Script {
  const { code } = transformSync(text, { format: 'cjs', target: 'node20', loader: 'js' });
  return new Script(`(function (exports, require, module) {\n${code}\n})`, { filename: name });
}

async function timeOf(scripts: Record<string, Script>, event: object): Promise<number> {
  const clock = new VirtualClock();
  const context = createContext({
    fetch: (url: string) => new Promise((resolve) => clock.after(Number(/^https:\/\/w(\d+)\.test/.exec(url)?.[1]), () => resolve({}))),
    setTimeout: (callback: () => void, ms: number) => clock.after(ms, callback),
  });
  const loaded = new Map<string, { exports: { handler?: (event: object) => Promise<unknown> } }>();
  const load = (name: string): { exports: { handler?: (event: object) => Promise<unknown> } } => {
    const known = loaded.get(name);
    if (known) return known;
    const module = { exports: {} };
    loaded.set(name, module);
    const folder = name.includes('/') ? name.slice(0, name.lastIndexOf('/') + 1) : '';
    const wrapper = scripts[name]!.runInContext(context) as (...args: unknown[]) => void;
    wrapper(module.exports, (specifier: string) => load(folder + specifier.replace('./', '')).exports, module);
    return module;
  };
  return clock.runUntil(load('handler.js').exports.handler!(event));
}
