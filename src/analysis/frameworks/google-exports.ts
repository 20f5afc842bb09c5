import { posix } from 'node:path';
import { nearestPackage } from '../config/locate/entry-points';
import { isBuiltCopy } from '../config/locate/is-built-copy';
import { mainModules } from '../config/locate/locate-google-function';
import { isLibraryPackage } from '../config/is-library-package';
import { packagesOf } from '../config/packages-of';
import { asObject, asString, parseConfig } from '../config/parse/parse-config';
import type { ConfigObject } from '../config/parse/config-object';
import { folderOf } from '../config/resolve-path';
import { declarationText, isHttpCallback } from '../static/declaration-text';
import { isDeployable } from '../files/is-deployable';
import type { Framework, HandlerDeclaration, Project } from '../framework';
import { googleTrigger } from './google-functions-framework/google-trigger';

const functionsFramework = '@google-cloud/functions-framework';

/** `(pubsubEvent, context)`, `(file, context, callback)`, `cloudEvent =>`: https://cloud.google.com/functions/1stgendocs/writing/write-event-driven-functions */
const eventCallback = /^[^{;(]*(?:\(\s*_?\w+(?:\s*:[^,()]*)?,\s*_?context\b|[(=\s]\s*_?(?:(?:cloud|pub[sS]ub)?[eE]vent|pub[sS]ub[mM]essage)\b\s*(?:=>|[:)]))/;

/** Google functions that nothing names: exports of the main module of a package that depends on the Functions Framework and in which nothing says otherwise what is deployed. Those are listed that take a request and its response, or an event. */
export const googleExports: Framework = {
  name: 'google-exports',
  docs: 'https://cloud.google.com/functions/docs/writing',
  find: unnamedExports,
};

function* unnamedExports(project: Project, declared: readonly HandlerDeclaration[]): Iterable<HandlerDeclaration> {
  const manifests = [...project.files].filter((file) => posix.basename(file) === 'package.json' && isDeployable(file) && project.read(file)?.includes(functionsFramework));
  if (manifests.length === 0) return;
  const known = new Set(declared.map(({ file }) => nearestPackage(project, folderOf(file))));
  for (const manifest of manifests) {
    const folder = folderOf(manifest);
    if (known.has(folder) || isLibraryPackage(project, manifest)) continue;
    const config = asObject(parseConfig(project, manifest));
    if (startsServer(config) || !packagesOf(config).includes(functionsFramework)) continue;
    yield* ofModule(project, [...mainModules(project, folder)].find((file) => !isBuiltCopy(project, file)));
  }
}

/** `node server.js`: its main module is that server's. */
function startsServer(manifest: ConfigObject | undefined): boolean {
  const start = asString(asObject(manifest?.scripts)?.start);
  return start !== undefined && !start.includes('functions-framework');
}

function* ofModule(project: Project, main: string | undefined): Iterable<HandlerDeclaration> {
  if (main === undefined) return;
  for (const found of project.exportsOf(main).values()) {
    const declaration = declarationText(found, project.read(found.file) ?? '');
    const isHttp = isHttpCallback(declaration) && !/^[^{;)]*,\s*_?next\b/.test(declaration);
    if (found.name.startsWith('_') || found.kind !== 'function' || !(isHttp || eventCallback.test(declaration))) continue;
    yield { name: found.name, framework: 'google-functions-framework', ...googleTrigger(isHttp ? undefined : 'event'), file: main, export: found.name, evidence: { file: found.file, line: found.line, reason: `exported by the main module of a package that depends on ${functionsFramework}` } };
  }
}
