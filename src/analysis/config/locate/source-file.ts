import { posix } from 'node:path';
import type { Project } from '../../framework';

/** Best first: a `.ts` beside a `.js` is its source. */
export const sourceExtensions = ['.ts', '.tsx', '.mts', '.cts', '.js', '.mjs', '.cjs', '.jsx'];

export function isTyped(path: string): boolean {
  return /\.[cm]?tsx?$/.test(path);
}

/** The file of a module path: with an extension added, exchanged, or as the folder's index. */
export function sourceFile(project: Project, path: string): string | undefined {
  const bare = path.replace(/\.[cm]?jsx?$/, '');
  for (const base of bare === path ? [path] : [bare, path]) {
    if (base === path && isTyped(path) && project.files.has(path)) return path;
    for (const extension of sourceExtensions) if (project.files.has(base + extension)) return base + extension;
  }
  return sourceExtensions.map((extension) => posix.join(path, `index${extension}`)).find((file) => project.files.has(file));
}
