import { sourceIn } from '../config/locate/source-in';
import { folderOf } from '../config/resolve-path';
import type { Project } from '../framework';
import { ts } from '../syntax';
import { sourceOf } from './source-of';

/** The file and what it imports by relative paths (static, dynamic, re-exported, required), and so on; the file itself first. */
export function importClosure(project: Project, file: string): string[] {
  const reached = new Set([file]);
  for (const next of reached) for (const imported of relativeImports(project, next)) reached.add(imported);
  return [...reached];
}

function relativeImports(project: Project, file: string): string[] {
  const text = sourceOf(project, file)?.text;
  if (text === undefined) return [];
  const folder = folderOf(file);
  return ts.preProcessFile(text, true, true).importedFiles.flatMap(({ fileName }) => (fileName.startsWith('.') && sourceIn(project, folder, fileName)) || []);
}
