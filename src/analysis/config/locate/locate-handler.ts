import { posix } from 'node:path';
import type { Project } from '../../framework';
import { builtByProgram } from './built-by-program';
import { commonExport } from './common-export';
import { entryPoints, nearestPackage } from './entry-points';
import { isBelow } from '../is-below';
import { folderOf, resolvePath } from '../resolve-path';
import { likeNamed } from './like-named';
import { isTyped, sourceExtensions, sourceFile } from './source-file';
import { sourcesInFolders } from './sources-in-folders';
import { sourcesNamed } from './sources-named';

/** Where a handler's code stands. */
export interface LocatedHandler {
  file: string;
  export: string;
}

/** Why it could not be found, for a diagnostic. */
export interface MissingHandler {
  reason: string;
}

/** Folders that build tools write; what they hold is a copy of a source beside them. */
const outputSegment = /^(?:\.aws-sam|\.build|\.dist|\.esbuild|\.(?:[\w-]+-)?output|_?build|bin|bundles?|compiled|dist[\w-]*|js|lib|out|output|release|target)$/;

/** `src/orders.list` (file `src/orders`, export `list`) below `folder`: the source file, also when the path names a built copy of it. */
export function locateHandler(project: Project, folder: string, handler: string): LocatedHandler | MissingHandler {
  const splits = splitHandler(handler);
  if (splits.length === 0) return { reason: `'${handler}' is not of the form file.export` };
  let stale: MissingHandler | undefined;
  for (const { module, exportName } of splits) {
    if (resolvePath(folder, module) === undefined) return { reason: `'${handler}' leaves the project` };
    for (const file of sourcesOf(project, folder, module, exportName)) {
      if (hasExport(project, file, exportName)) return { file, export: exportName };
      stale ??= { reason: `${file} has no export '${exportName}'` };
    }
  }
  const first = splits[0];
  return stale ?? { reason: `there is no source file for '${first && posix.join(folder, first.module)}'` };
}

/** `a/b.c.handler` is export `handler` of `a/b.c`, or export `c.handler` of `a/b`. */
function splitHandler(handler: string): { module: string; exportName: string }[] {
  const path = handler.trim().replace(/^\.\//, '');
  const base = path.lastIndexOf('/') + 1;
  const dots: number[] = [];
  for (let dot = path.lastIndexOf('.'); dot > base; dot = path.lastIndexOf('.', dot - 1)) dots.push(dot);
  return dots.map((dot) => ({ module: path.slice(0, dot), exportName: path.slice(dot + 1) })).filter(({ exportName }) => /^[\w$.]+$/.test(exportName));
}

/** Files that the module may mean, best first. */
export function* sourcesOf(project: Project, folder: string, module: string, exportName?: string): Generator<string> {
  const path = resolvePath(folder, module);
  if (path === undefined) return;
  const direct = sourceFile(project, path);
  const built = direct ? undefined : builtSource(project, folder, path);
  if (built !== undefined) yield built;
  // What a compiler has put beside `src/` is a copy of what stands there.
  const inFolder = folder === '' ? path : path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : undefined;
  const source = direct && !isTyped(direct) && inFolder !== undefined ? sourceFile(project, posix.join(folder, 'src', inFolder)) : undefined;
  if (source && isTyped(source)) yield source;
  if (direct && (isTyped(direct) || !hasOutputSegment(path, folder))) yield direct;
  for (const candidate of unbuilt(folder, path)) {
    const file = sourceFile(project, candidate);
    if (file && file !== direct) yield file;
  }
  if (direct) yield direct;
  else yield* [...entryPoints(project, folder, path), ...bySuffix(project, folder, module, exportName), ...besideBundle(project, path, exportName), ...namedBundle(project, path, exportName), ...bundledFolder(project, path, exportName), ...inOtherCase(project, [path, ...unbuilt(folder, path)])];
}

/** What a build program of the nearest package makes it of, which says more than any name. */
function builtSource(project: Project, folder: string, path: string): string | undefined {
  const packageFolder = nearestPackage(project, folderOf(path)) ?? nearestPackage(project, folder);
  return packageFolder === undefined ? undefined : builtByProgram(project, packageFolder).get(path.replace(/\.[cm]?js$/, ''));
}

/** What is written on macOS or Windows may differ in case from the file. */
function inOtherCase(project: Project, paths: readonly string[]): string[] {
  const bare = paths.map((path) => path.replace(/\.[cm]?jsx?$/, ''));
  return bare.flatMap((path) => sourceExtensions.flatMap((extension) => likeNamed(project, path + extension) ?? []));
}

/** True when a part of the path is named as build tools name what they write. */
export function isOutputFolder(path: string): boolean {
  return path.split('/').some((segment) => outputSegment.test(segment));
}

function hasOutputSegment(path: string, folder: string): boolean {
  return isOutputFolder(path.slice(folder ? folder.length : 0)) || isOutputFolder(folder);
}

/** The path without its output folder, or with `src` for it: `dist/orders/list` is built from `orders/list` or `src/orders/list`. */
export function unbuilt(folder: string, path: string): string[] {
  const segments = path.split('/');
  const candidates: string[] = [];
  for (let index = segments.length - 2; index >= 0; index--) {
    const segment = segments[index] ?? '';
    if (!outputSegment.test(segment)) continue;
    for (const replacement of [['src'], [], ['lib'], ['source']]) {
      const tail = segments.slice(index + 1);
      candidates.push([...segments.slice(0, index), ...replacement, ...tail].join('/'));
      if (replacement.length > 0 && tail[0] === replacement[0]) candidates.push([...segments.slice(0, index), ...tail].join('/'));
    }
    // A workspace's `dist` repeats the folders of its projects: `dist/apps/orders/main` is built from `apps/orders/src/main`.
    const inside = segments.slice(index + 1);
    if (inside.length > 1) candidates.push([...segments.slice(0, index), ...inside.slice(0, -1), 'src', ...inside.slice(-1)].join('/'));
  }
  // A compiler that is given sources beside the package too repeats the package's path: `lib/orders/src/index` of package `orders`.
  const own = folder && segments.lastIndexOf(posix.basename(folder), segments.length - 2);
  if (typeof own === 'number' && own >= folder.split('/').length) candidates.push(posix.join(folder, ...segments.slice(own + 1)));
  const inFolder = folder && path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : path;
  // A bundler that names its outputs `[name]/[name]` makes `dist/orders/orders` from `src/orders`.
  candidates.push(...candidates.filter((candidate) => /(?:^|\/)([^/]+)\/\1$/.test(candidate)).map((candidate) => posix.dirname(candidate)));
  return [...candidates, posix.join(folder, 'src', inFolder), posix.join(folder, 'lib', inFolder)].filter((candidate) => candidate !== path);
}

/** A bundle keeps the file's name, or its folder has it (`out/orders/index.js`): the only source of that path's end near the configuration, and with that export. */
function bySuffix(project: Project, folder: string, module: string, exportName: string | undefined): string[] {
  const own = module.split('/').filter((segment) => segment !== '.' && segment !== '..' && !outputSegment.test(segment)).join('/');
  const isCommon = own === 'index' && (exportName === undefined || commonExport.test(exportName));
  const tail = isCommon ? bundleFolder(posix.join(folder, module)) : own;
  if (!tail) return [];
  const near = aboveOutput(folderOf(folder));
  const found = sourcesNamed(project.files, tail).filter((file) => file.startsWith(near ? `${near}/` : ''));
  const exporting = exportName === undefined ? found : found.filter((file) => hasExport(project, file, exportName));
  const inside = exporting.filter((file) => isBelow(file, folder));
  return [inside, exporting].find(({ length }) => length === 1) ?? [];
}

/** A bundler that writes `bundle.js` beside its source makes it from the folder's entry: `orders/bundle` from `orders/index.ts` or `orders/src/index.ts`. */
function besideBundle(project: Project, path: string, exportName = 'handler'): string[] {
  if (!/^(?:bundled?|[\w-]+[.-]bundle)$/.test(posix.basename(path))) return [];
  const folder = folderOf(path);
  const entries = ['index', 'handler', 'main', 'app', 'lambda'].flatMap((name) => [posix.join(folder, name), posix.join(folder, 'src', name)]);
  return entries.flatMap((entry) => sourceFile(project, entry) ?? []).filter((file) => hasExport(project, file, exportName));
}

/** A bundle in a folder that is named after its source: `orders.lambda.bundle/index` or `assets/orders.lambda/index`, as projen writes them, is made of `orders.lambda.ts`. */
function namedBundle(project: Project, path: string, exportName = 'handler'): string[] {
  const folder = folderOf(path).replace(/\.bundle$/, '');
  if (posix.basename(path) !== 'index' || !/\.\w/.test(posix.basename(folder))) return [];
  const beside = sourceFile(project, folder);
  const found = beside === undefined ? sourcesNamed(project.files, posix.basename(folder)) : [beside];
  const exporting = found.filter((file) => hasExport(project, file, exportName));
  return exporting.length === 1 ? exporting : [];
}

/** A script that bundles the one handler of each folder into an output folder of the same name: `dist/orders/index` is made of `src/orders/handler.ts`. */
function bundledFolder(project: Project, path: string, exportName = 'handler'): string[] {
  const name = bundleFolder(path);
  if (name === undefined || posix.basename(path) !== 'index') return [];
  const near = aboveOutput(folderOf(path));
  const inFolders = sourcesInFolders(project.files, name).filter((file) => file.startsWith(near ? `${near}/` : '') && !isOutputFolder(folderOf(file)));
  const beside = `/${posix.basename(folderOf(folderOf(path)))}/${name}`;
  const alike = inFolders.filter((file) => folderOf(`/${file}`).endsWith(beside));
  const exporting = (alike.length > 0 ? alike : inFolders).filter((file) => hasExport(project, file, exportName));
  return exporting.length === 1 ? exporting : [];
}

/** `orders` of `out/orders/index` and of `out/orders/orders/index`; undefined where nothing says that it was built. */
function bundleFolder(path: string): string | undefined {
  const name = posix.basename(posix.dirname(path));
  return isOutputFolder(posix.dirname(posix.dirname(path))) && !outputSegment.test(name) ? name : undefined;
}

/** The part of a folder's path before the first part that build tools write. */
function aboveOutput(folder: string): string {
  const segments = folder.split('/');
  const output = segments.findIndex((segment) => outputSegment.test(segment));
  return output < 0 ? folder : segments.slice(0, output).join('/');
}

/** True too when the module's exports are made at run time. */
export function hasExport(project: Project, file: string, exportName: string): boolean {
  const [first = exportName] = exportName.split('.');
  const found = project.shapeOf(file, first);
  return found ? found.kind !== 'type' : ['*', 'module.exports'].some((name) => project.shapeOf(file, name) !== undefined);
}
