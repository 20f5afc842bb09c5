import { posix } from 'node:path';
import { nearestPackage } from '../../config/locate/entry-points';
import { isLibraryPackage } from '../../config/is-library-package';
import { sourcesOf } from '../../config/locate/locate-handler';
import { nearestFolderWith } from '../../config/nearest-folder-with';
import { asObject, asString, parseConfig } from '../../config/parse/parse-config';
import { folderOf } from '../../config/resolve-path';
import type { Project } from '../../framework';
import { isTestFile } from '../../files/is-test-file';
import { programFiles } from './program-files';

export interface AppFile {
  file: string;
  /** Folder that the CDK is started in: what relative paths count from. */
  startedIn: string;
  /** Exported stacks that are made too, where the program that makes them is not in the project. */
  stacks: string[];
}

const script = /(?:^|[\s"'])((?:\.{0,2}\/)?[\w@.-]+(?:\/[\w@.-]+)*\.[cm]?[jt]s)(?=$|[\s"'])/g;

/** Classes that a file exports. Group 1: as its default; group 2: the name. */
const exportedStack = /\bexport\s+(default\s+)?(?:abstract\s+)?class\s+(\w+)\s+extends\s+[\w.]*Stack\b/g;
const exportedConstruct = /\bexport\s+(default\s+)?class\s+(\w+)\s+extends\s+[\w.]*(?:Construct|Stack)(?![\w.])/g;

/** Programs that the CDK runs: what `app` of a cdk.json names, and where there is none, files that make an `App`. */
export function appFiles(project: Project): AppFile[] {
  const found = new Map<string, AppFile>();
  for (const config of project.files) {
    if (posix.basename(config) !== 'cdk.json' || isTestFile(config)) continue;
    const command = asString(asObject(parseConfig(project, config))?.app) ?? '';
    for (const [, named = ''] of command.matchAll(script)) {
      const [file] = sourcesOf(project, folderOf(config), named);
      if (file !== undefined && project.hinted.includes(file)) found.set(file, { file, startedIn: folderOf(config), stacks: [] });
    }
  }
  for (const file of programFiles(project)) {
    if (found.has(file) || isLibraryPackage(project, file) || !/\bnew\s+(?:\w+\.)?App\s*\(/.test(project.read(file) ?? '')) continue;
    found.set(file, { file, startedIn: nearest(project, folderOf(file)), stacks: [] });
  }
  return [...found.values()];
}

/** Where a cdk.json, or else a package.json, stands above. */
function nearest(project: Project, folder: string): string {
  return nearestFolderWith(project, folder, 'cdk.json') ?? nearestFolderWith(project, folder, 'package.json') ?? folder;
}

/** Files with stacks that no program has `reached`: what deploys them is kept elsewhere. */
export function stackFiles(project: Project, reached: ReadonlySet<string>): AppFile[] {
  const inPrograms = programFiles(project).filter((file) => !reached.has(file) && !isLibraryPackage(project, file));
  return inPrograms.flatMap((file) => appOf(project, file, exportedStack));
}

/** Constructs of a project that is one published library, those at the top first: the functions whose code they bring along are made wherever they are used. In a repository of several packages a library serves the others. */
export function constructFiles(project: Project): AppFile[] {
  const inLibrary = programFiles(project).filter((file) => nearestPackage(project, folderOf(file)) === '' && isLibraryPackage(project, file));
  return inLibrary.flatMap((file) => appOf(project, file, exportedConstruct)).sort((one, other) => one.file.split('/').length - other.file.split('/').length);
}

/** A file by itself, where it exports such classes. */
function appOf(project: Project, file: string, exported: RegExp): AppFile[] {
  const stacks = [...(project.read(file) ?? '').matchAll(exported)].map(([, isDefault, name = '']) => (isDefault ? 'default' : name));
  return stacks.length === 0 ? [] : [{ file, startedIn: nearest(project, folderOf(file)), stacks }];
}
