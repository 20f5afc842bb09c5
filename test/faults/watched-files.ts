import fs from 'node:fs';
import { isAbsolute, resolve, sep } from 'node:path';

/** Everything of node:fs that opens, lists or looks at a file by its path. */
const watched = ['access', 'accessSync', 'createReadStream', 'exists', 'existsSync', 'lstat', 'lstatSync', 'open', 'openSync', 'opendir', 'opendirSync', 'readFile', 'readFileSync', 'readdir', 'readdirSync', 'readlink', 'readlinkSync', 'realpath', 'realpathSync', 'stat', 'statSync'] as const;

/** Runs `act` and names every path that it opened, listed or looked at: those below `root`, and those outside of it. */
export async function watchedPaths(root: string, act: () => unknown): Promise<{ inside: string[]; outside: string[] }> {
  const [inside, outside] = [new Set<string>(), new Set<string>()];
  const note = (path: unknown) => {
    if (typeof path !== 'string' && !(path instanceof URL) && !Buffer.isBuffer(path)) return;
    const absolute = resolve(String(path));
    const isInside = isAbsolute(String(path)) && (absolute === root || absolute.startsWith(root + sep));
    (isInside ? inside : outside).add(absolute);
  };
  const restore = [watch(fs, watched, note), watch(fs.promises, watched, note)];
  try {
    await act();
  } finally {
    restore.forEach((undo) => undo());
  }
  return { inside: [...inside], outside: [...outside] };
}

function watch(module: object, names: readonly string[], note: (path: unknown) => void): () => void {
  const functions = module as Record<string, unknown>;
  const originals = names.filter((name) => typeof functions[name] === 'function').map((name) => [name, functions[name] as (...args: unknown[]) => unknown] as const);
  for (const [name, original] of originals) {
    functions[name] = Object.assign(function (this: unknown, ...args: unknown[]) {
      note(args[0]);
      return original.apply(this, args);
    }, original);
  }
  return () => originals.forEach(([name, original]) => { functions[name] = original; });
}
