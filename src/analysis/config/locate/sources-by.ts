import { posix } from 'node:path';
import { sourceExtensions } from './source-file';

/** Looks source files up by what `keysOf` says of each; those of a project are read once, however many handlers are looked for. */
export function sourcesBy(keysOf: (file: string) => Iterable<string>): (files: ReadonlySet<string>, key: string) => readonly string[] {
  const known = new WeakMap<ReadonlySet<string>, ReadonlyMap<string, readonly string[]>>();
  return (files, key) => {
    let byKey = known.get(files);
    if (!byKey) known.set(files, (byKey = indexed(files, keysOf)));
    return byKey.get(key) ?? [];
  };
}

function indexed(files: ReadonlySet<string>, keysOf: (file: string) => Iterable<string>): Map<string, string[]> {
  const byKey = new Map<string, string[]>();
  for (const file of files) {
    if (!sourceExtensions.includes(posix.extname(file))) continue;
    for (const key of new Set(keysOf(file))) {
      const same = byKey.get(key);
      if (same) same.push(file);
      else byKey.set(key, [file]);
    }
  }
  return byKey;
}
