import { posix } from 'node:path';
import { sourcesOf } from '../../config/locate-handler';
import { nearestFolderWith } from '../../config/nearest-folder-with';
import { asObject, asString, parseConfig } from '../../config/parse-config';
import { folderOf } from '../../config/resolve-path';
import { importClosure } from '../../static/relative-imports';
import type { HandlerDeclaration, Project } from '../../framework';

/** Registrations that a function app makes when it starts: those of what its `main` imports, and not those of packages that were built of the same sources and kept in the repository. */
export function* deployedOnes(project: Project, registered: readonly HandlerDeclaration[]): Iterable<HandlerDeclaration> {
  const sources = new Set(registered.filter(({ file }) => /\.[cm]?tsx?$/.test(file)).map(keyOf));
  const apps = new Map<string, HandlerDeclaration[]>();
  for (const one of registered) {
    const folder = nearestFolderWith(project, folderOf(one.file), 'host.json') ?? '';
    apps.set(folder, [...(apps.get(folder) ?? []), one]);
  }
  for (const [folder, ones] of apps) {
    const isBuilt = ones.every(({ file }) => /\.[cm]?js$/.test(file)) && ones.some((one) => sources.has(keyOf(one)));
    if (!isBuilt) yield* startedBy(project, folder, ones.filter((one) => !/\.[cm]?js$/.test(one.file) || !sources.has(keyOf(one))));
  }
}

/** The same function of the same module, whatever it was compiled to. */
function keyOf({ file, export: name }: HandlerDeclaration): string {
  return `${posix.parse(file).name}#${name}`;
}

/** `main` of package.json is one module or a glob of them; what only another module would import is never registered. https://learn.microsoft.com/azure/azure-functions/functions-reference-node#registering-a-function */
function startedBy(project: Project, folder: string, ones: HandlerDeclaration[]): HandlerDeclaration[] {
  const main = asString(asObject(parseConfig(project, posix.join(folder, 'package.json')))?.main);
  const entry = main === undefined || /[*{]/.test(main) ? undefined : [...sourcesOf(project, folder, main)][0];
  const reached = new Set(entry === undefined ? [] : importClosure(project, entry));
  if (!ones.some(({ file }) => reached.has(file))) return ones;
  // An alias of a path is no relative import; its last part is the module's name all the same.
  const texts = [...reached].map((file) => (project.read(file) ?? '').replace(/\/\/.*$/gm, ''));
  return ones.filter(({ file }) => reached.has(file) || texts.some((text) => text.includes(`/${posix.parse(file).name}`)));
}
