import { posix } from 'node:path';

/** `path` as seen from `folder`, relative to the project's root; undefined when it leaves the root. Absolute paths count from the root. */
export function resolvePath(folder: string, path: string): string | undefined {
  const joined = posix.normalize(posix.join(folder, path.replaceAll('\\', '/')));
  if (joined === '..' || joined.startsWith('../')) return undefined;
  return joined.replace(/^(?:\.?\/)+/, '').replace(/\/$/, '').replace(/^\.$/, '');
}

/** Folder of a file; empty for the root. */
export function folderOf(file: string): string {
  const folder = posix.dirname(file);
  return folder === '.' ? '' : folder;
}
