import { posix } from 'node:path';
import { isOutputFolder } from '../../config/locate/locate-handler';
import { nearestFolderWith } from '../../config/nearest-folder-with';
import { folderOf } from '../../config/resolve-path';
import { isTyped } from '../../config/locate/source-file';
import { importClosure } from '../../static/relative-imports';
import type { HandlerDeclaration, Project } from '../../framework';
import { startModule } from './start-module';

/** Registrations that a function app makes when it starts: those of what its `main` imports, and not those of packages that were built of the same sources and kept in the repository. */
export function* deployedOnes(project: Project, registered: readonly HandlerDeclaration[]): Iterable<HandlerDeclaration> {
  const apps = appsOf(project, registered);
  for (const [folder, { ones, sources }] of apps) {
    if (sources.size > 0 || !ones.some((one) => isCompiled(project, one)) || ![...apps.values()].some((other) => isBuiltOf(ones, other.sources))) yield* startedBy(project, folder, ones.filter((one) => isTyped(one.file) || !sources.has(keyOf(one))));
  }
}

interface App {
  ones: HandlerDeclaration[];
  /** Keys of those that TypeScript registers. */
  sources: Set<string>;
}

/** By the folder of their `host.json`. */
function appsOf(project: Project, registered: readonly HandlerDeclaration[]): Map<string, App> {
  const apps = new Map<string, App>();
  for (const one of registered) {
    const folder = nearestFolderWith(project, folderOf(one.file), 'host.json') ?? '';
    const app = apps.get(folder) ?? { ones: [], sources: new Set() };
    apps.set(folder, app);
    app.ones.push(one);
    if (isTyped(one.file)) app.sources.add(keyOf(one));
  }
  return apps;
}

/** What compilers and bundlers leave in what they write; two apps that were written by hand may be alike in every name. */
function isCompiled(project: Project, { file }: HandlerDeclaration): boolean {
  return isOutputFolder(file) || /\b(?:__esModule|__toCommonJS|\w+_\d+\s*=\s*(?:__import\w+\()?require\()|^\/\/# sourceMappingURL=/m.test(project.read(file) ?? '');
}

/** A package may keep functions whose sources are gone, and two apps may both have a `health`: half of them decide. */
function isBuiltOf(ones: readonly HandlerDeclaration[], sources: ReadonlySet<string>): boolean {
  return 2 * ones.filter((one) => sources.has(keyOf(one))).length >= ones.length;
}

/** The same function of the same module, whatever it was compiled to. */
function keyOf({ file, export: name }: HandlerDeclaration): string {
  return `${posix.parse(file).name}#${name}`;
}

/** What only another module than the one that the app starts with would import is never registered. */
function startedBy(project: Project, folder: string, ones: HandlerDeclaration[]): HandlerDeclaration[] {
  const entry = startModule(project, folder);
  const reached = new Set(entry === undefined ? [] : importClosure(project, entry));
  if (!ones.some(({ file }) => reached.has(file))) return ones;
  // An alias of a path is no relative import; its last part is the module's name all the same.
  const texts = [...reached].map((file) => (project.read(file) ?? '').replace(/\/\/.*$/gm, ''));
  return ones.filter(({ file }) => reached.has(file) || texts.some((text) => text.includes(`/${posix.parse(file).name}`)));
}
