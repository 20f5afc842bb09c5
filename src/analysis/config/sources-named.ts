import { posix } from 'node:path';
import { sourceExtensions } from './source-file';

const known = new WeakMap<ReadonlySet<string>, ReadonlyMap<string, readonly string[]>>();

/** Source files whose path without its extension, or whose folder of an `index`, ends with these parts: `orders/list` is that of `src/orders/list.ts` and of `src/orders/list/index.ts`. */
export function sourcesNamed(files: ReadonlySet<string>, tail: string): string[] {
  let byName = known.get(files);
  if (!byName) known.set(files, (byName = namesOf(files)));
  return (byName.get(posix.basename(tail)) ?? []).filter((file) => [`/${tail}`, `/${tail}/index`].some((end) => bare(file).endsWith(end)));
}

/** By the last part; read once, however many handlers are looked for. */
function namesOf(files: ReadonlySet<string>): Map<string, string[]> {
  const byName = new Map<string, string[]>();
  for (const file of files) {
    if (!sourceExtensions.includes(posix.extname(file))) continue;
    const path = bare(file);
    const name = posix.basename(path);
    for (const one of new Set(name === 'index' ? [name, posix.basename(posix.dirname(path))] : [name])) {
      const same = byName.get(one);
      if (same) same.push(file);
      else byName.set(one, [file]);
    }
  }
  return byName;
}

function bare(file: string): string {
  return file.slice(0, -posix.extname(file).length);
}
