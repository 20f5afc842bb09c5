import { posix } from 'node:path';
import type { Project } from '../../framework';
import { isDeployable } from '../../files/is-deployable';
import { isSource } from '../../text/is-source';
import { isBelow } from '../is-below';
import { isBuiltCopy } from './is-built-copy';
import { hasExport, sourcesOf, type LocatedHandler, type MissingHandler } from './locate-handler';
import { nearestFolderWith } from '../nearest-folder-with';
import { asObject, asString, parseConfig } from '../parse/parse-config';
import { folderOf } from '../resolve-path';

/** A Google function is an export of the main module of its package in `folder`, or is registered there by its name: https://cloud.google.com/functions/docs/writing/specifying-dependencies-nodejs */
export function locateGoogleFunction(project: Project, folder: string, entryPoint: string): LocatedHandler | MissingHandler {
  for (const file of mainModules(project, folder, entryPoint)) {
    if (isRegistered(project, file, entryPoint) || (project.shapesOf(file).size > 0 && hasExport(project, file, entryPoint))) return { file, export: entryPoint };
  }
  const file = registeringModule(project, folder, entryPoint);
  return file === undefined ? { reason: `no main module exports '${entryPoint}'` } : { file, export: entryPoint };
}

/** Sources that the package in `folder` may have as its main module, the likeliest first. */
export function* mainModules(project: Project, folder: string, exportName?: string): Generator<string> {
  const main = asString(asObject(parseConfig(project, posix.join(folder, 'package.json')))?.main);
  for (const module of [main, 'index.js', 'function.js', 'src/index', 'src/App']) if (module !== undefined) yield* sourcesOf(project, folder, module, exportName);
}

/** The module of the package in `folder` that registers the function: its main one may load it. */
export function registeringModule(project: Project, folder: string, entryPoint: string): string | undefined {
  if (!project.files.has(posix.join(folder, 'package.json'))) return undefined;
  const own = [...project.files].filter((file) => isSource(file) && isDeployable(file) && isBelow(file, folder) && isRegistered(project, file, entryPoint));
  return own.find((file) => nearestFolderWith(project, folderOf(file), 'package.json') === folder && !isBuiltCopy(project, file));
}

/** `functions.http('name', …)`. */
function isRegistered(project: Project, file: string, entryPoint: string): boolean {
  return new RegExp(`\\b(?:http|cloudEvent|typed)\\(\\s*['"\`]${entryPoint.replace(/\W/g, '\\$&')}['"\`]`).test(project.read(file) ?? '');
}
