import { posix } from 'node:path';
import type { Project } from '../frameworks/framework';
import { hasExport, locateHandler, sourcesOf, type LocatedHandler } from './locate-handler';
import { folderOf } from './resolve-path';

/** The source of a bundle that is deployed from a store, by the bundle's name: `orders.zip` with `index.main` is built in the one folder `orders` that has such a file, or from `orders.ts`. */
export function locateBundle(project: Project, bundle: string, handler: string): LocatedHandler | undefined {
  const name = core(posix.basename(bundle).replace(/\.(?:zip|jar)$/, ''));
  if (name.length < 2) return undefined;
  const exportName = handler.slice(handler.lastIndexOf('.') + 1);
  const inFolders = foldersNamed(project, name).map((folder) => locateHandler(project, folder, handler));
  const byFile = [...project.files].filter((file) => core(posix.parse(file).name) === name).flatMap((file) => [...sourcesOf(project, '', file)].slice(0, 1));
  const files = new Set([...inFolders.flatMap((located) => ('file' in located ? [located.file] : [])), ...byFile.filter((file) => project.exportsOf(file).size > 0 && hasExport(project, file, exportName))]);
  const [file] = files;
  return files.size === 1 && file !== undefined ? { file, export: exportName } : undefined;
}

function foldersNamed(project: Project, name: string): string[] {
  const folders = new Set<string>();
  for (const file of project.files) for (let at = folderOf(file); at !== ''; at = folderOf(at)) if (core(posix.basename(at)) === name) folders.add(at);
  return [...folders];
}

/** `order-events`, `orderEvents`, `order_events-lambda` and `orderevents` are the same. */
function core(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '').replace(/(?:lambda|function)$/, '');
}
