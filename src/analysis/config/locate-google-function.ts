import { posix } from 'node:path';
import type { Project } from '../framework';
import { hasExport, sourcesOf, type LocatedHandler, type MissingHandler } from './locate-handler';
import { asObject, asString, parseConfig } from './parse-config';

/** A Google function is an export of the main module of its package in `folder`, or is registered there by its name: https://cloud.google.com/functions/docs/writing/specifying-dependencies-nodejs */
export function locateGoogleFunction(project: Project, folder: string, entryPoint: string): LocatedHandler | MissingHandler {
  const main = asString(asObject(parseConfig(project, posix.join(folder, 'package.json')))?.main);
  for (const module of [main, 'index.js', 'function.js', 'src/index', 'src/App'].filter((name) => name !== undefined)) {
    for (const file of sourcesOf(project, folder, module, entryPoint)) {
      if (isRegistered(project, file, entryPoint) || (project.shapesOf(file).size > 0 && hasExport(project, file, entryPoint))) return { file, export: entryPoint };
    }
  }
  return { reason: `no main module exports '${entryPoint}'` };
}

/** `functions.http('name', …)`. */
function isRegistered(project: Project, file: string, entryPoint: string): boolean {
  return new RegExp(`\\b(?:http|cloudEvent|typed)\\(\\s*['"\`]${entryPoint.replace(/\W/g, '\\$&')}['"\`]`).test(project.read(file) ?? '');
}
