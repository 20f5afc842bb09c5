import { posix } from 'node:path';
import { asList, asObject, asString, parseConfig } from '../../config/parse/parse-config';
import { folderOf, resolvePath } from '../../config/resolve-path';
import type { Project } from '../../framework';

/** Folders that firebase.json names (`functions` when it names none), and packages that depend on firebase-functions. */
export function* functionFolders(project: Project): Iterable<{ folder: string; declaredIn: string }> {
  for (const file of project.files) {
    if (posix.basename(file) !== 'firebase.json') continue;
    const functions = asObject(parseConfig(project, file))?.functions;
    if (functions === undefined) continue;
    const codebases = asList(functions).map((codebase) => asString(asObject(codebase)?.source) ?? 'functions');
    for (const source of codebases) yield { folder: resolvePath(folderOf(file), source) ?? '', declaredIn: file };
  }
  for (const file of project.files) {
    if (posix.basename(file) !== 'package.json' || !project.read(file)?.includes('"firebase-functions"')) continue;
    if (asObject(asObject(parseConfig(project, file))?.dependencies)?.['firebase-functions'] !== undefined) yield { folder: folderOf(file), declaredIn: file };
  }
}
