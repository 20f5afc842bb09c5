import { posix } from 'node:path';
import type { Project } from '../../framework';
import { ancestors } from '../ancestors';
import { hasExport, locateHandler, sourcesOf, type LocatedHandler } from './locate-handler';
import type { ConfigObject } from '../parse/config-object';
import { locateByHandler } from './locate-by-handler';
import { asObject, asString, parseConfig } from '../parse/parse-config';
import { folderOf } from '../resolve-path';
import { scriptCommands } from '../script-commands';

/** The source of a bundle that is deployed from a store, by the bundle's name: `orders.zip` with `index.main` is built in the one folder `orders` that has such a file, in the one package that is so named or writes it, or from `orders.ts`; where the archive's name says nothing, the handler's path may. */
export function locateBundle(project: Project, bundle: string, handler: string): LocatedHandler | undefined {
  return locateByName(project, bundle, handler) ?? locateByHandler(project, handler);
}

function locateByName(project: Project, bundle: string, handler: string): LocatedHandler | undefined {
  const name = core(posix.basename(bundle).replace(/\.(?:zip|jar)$/, ''));
  if (name.length < 2) return undefined;
  const exportName = handler.slice(handler.lastIndexOf('.') + 1);
  const { folders, named, writers } = namesOf(project);
  const filesIn = (candidates: ReadonlySet<string> = new Set()): string[] => [...candidates].map((folder) => locateHandler(project, rootOf(folder, handler), handler)).flatMap((located) => ('file' in located ? [located.file] : []));
  const written = new Set(filesIn(writers.get(name)));
  const byFile = (named.get(name) ?? []).flatMap((file) => [...sourcesOf(project, '', file)].slice(0, 1));
  const files = written.size === 1 ? written : new Set([...filesIn(folders.get(name)), ...byFile.filter((file) => project.shapesOf(file).size > 0 && hasExport(project, file, exportName))]);
  const [file] = files;
  return files.size === 1 && file !== undefined ? { file, export: exportName } : undefined;
}

/** An archive may hold the folder itself: `orders/index.main` of `orders.zip`. */
function rootOf(folder: string, handler: string): string {
  return handler.startsWith(`${posix.basename(folder)}/`) ? folderOf(folder) : folder;
}

/** Folders and files of a project by what their names have in common with a bundle's. */
interface Names {
  folders: ReadonlyMap<string, ReadonlySet<string>>;
  named: ReadonlyMap<string, readonly string[]>;
  /** Folders of packages whose scripts write the archive. */
  writers: ReadonlyMap<string, ReadonlySet<string>>;
}

const known = new WeakMap<ReadonlySet<string>, Names>();

/** Read once, however many functions are deployed from bundles. */
function namesOf(project: Project): Names {
  const { files } = project;
  const found = known.get(files);
  if (found) return found;
  const folders = new Map<string, Set<string>>();
  const named = new Map<string, string[]>();
  const writers = new Map<string, Set<string>>();
  const allFolders = new Set<string>();
  for (const file of files) {
    add(named, core(posix.parse(file).name), []).push(file);
    if (posix.basename(file) === 'package.json') addPackage(folderOf(file), manifestOf(project, file), folders, writers);
    for (const folder of ancestors(file)) allFolders.add(folder);
  }
  for (const folder of allFolders) if (folder !== '') add(folders, core(posix.basename(folder)), new Set()).add(folder);
  const names: Names = { folders, named, writers };
  known.set(files, names);
  return names;
}

/** Quietly: a package.json that is no part of what is deployed, a template's, may be anything. */
function manifestOf({ configs, read }: Project, file: string): ConfigObject {
  return asObject(parseConfig({ configs, read, report: () => undefined }, file)) ?? {};
}

/** A package may be packed under its own name, and as what its scripts write: `zip -r orders.zip .`. */
function addPackage(folder: string, manifest: ConfigObject, folders: Map<string, Set<string>>, writers: Map<string, Set<string>>): void {
  const own = asString(manifest.name)?.replace(/^@[^/]*\//, '');
  if (own !== undefined) add(folders, core(own), new Set()).add(folder);
  for (const { command } of scriptCommands(manifest)) {
    if (/\bunzip\b/.test(command)) continue;
    for (const [, name = ''] of command.matchAll(/(?<![\w-])([\w-]+)\.zip\b/g)) add(writers, core(name), new Set()).add(folder);
  }
}

/** What a map has under a key, put there where it is missing. */
function add<T>(map: Map<string, T>, key: string, empty: T): T {
  const value = map.get(key) ?? empty;
  map.set(key, value);
  return value;
}

/** `order-events`, `orderEvents`, `order_events-lambda` and `orderevents` are the same. */
function core(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '').replace(/(?:lambda|function)$/, '');
}
