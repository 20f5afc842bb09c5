import { posix } from 'node:path';
import { folderOf } from './resolve-path';
import { sourceExtensions } from './source-file';

const known = new WeakMap<ReadonlySet<string>, ReadonlyMap<string, readonly string[]>>();

/** Source files that stand directly in a folder of this name, wherever it is. */
export function sourcesInFolders(files: ReadonlySet<string>, name: string): readonly string[] {
  let byFolder = known.get(files);
  if (!byFolder) known.set(files, (byFolder = byFolderName(files)));
  return byFolder.get(name) ?? [];
}

/** Read once, however many handlers are looked for. */
function byFolderName(files: ReadonlySet<string>): Map<string, string[]> {
  const byFolder = new Map<string, string[]>();
  for (const file of files) {
    if (!sourceExtensions.includes(posix.extname(file))) continue;
    const name = posix.basename(folderOf(file));
    const same = byFolder.get(name);
    if (same) same.push(file);
    else byFolder.set(name, [file]);
  }
  return byFolder;
}
