import { posix } from 'node:path';
import type { Project } from '../../framework';
import { hasExport, type LocatedHandler } from './locate-handler';

/** The source of a handler in the files and folders that a function is packed from, of those that the program itself bundles before it packs them, as `writtenBy` tells: `esbuild.buildSync({ entryPoints, outfile })`. */
export function locateWritten(project: Project, written: ReadonlyMap<string, string>, packed: readonly string[], handler: string): LocatedHandler | undefined {
  const { dir, name, ext } = posix.parse(handler);
  for (const path of packed) {
    const file = written.get(/\.[cm]?js$/.test(path) ? posix.join(posix.dirname(path), posix.parse(path).name) : posix.join(path, dir, name));
    if (file !== undefined && hasExport(project, file, ext.slice(1))) return { file, export: ext.slice(1) };
  }
  return undefined;
}
