import { folderOf } from './resolve-path';

/** Folders that a file is in, its own first and the root last. */
export function ancestors(file: string): string[] {
  const found: string[] = [];
  for (let at = folderOf(file); ; at = folderOf(at)) {
    found.push(at);
    if (at === '') return found;
  }
}
