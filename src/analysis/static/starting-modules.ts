import { posix } from 'node:path';
import { isBelow } from '../config/is-below';
import { isOutputFolder } from '../config/locate/locate-handler';
import type { Project } from '../framework';
import { isSource } from '../is-source';
import { ts } from '../syntax';

/** Modules of a folder that lead to the file by their imports and that no other of them imports: each is started by itself. None where nobody imports it. */
export function startingModules(project: Project, folder: string, file: string): string[] {
  const sources = [...project.files].filter((one) => isSource(one) && isBelow(one, folder) && !isOutputFolder(one));
  const imported = new Set<string>();
  const reached = new Set([file]);
  for (const target of reached) {
    const name = nameOf(target);
    for (const source of sources) {
      if (source === target || !imports(project, source, target, name)) continue;
      imported.add(target);
      reached.add(source);
    }
  }
  return [...reached].filter((one) => !imported.has(one));
}

/** What an import of the module must say: the folder's name for its index. */
function nameOf(file: string): string {
  const { dir, name } = posix.parse(file);
  return name === 'index' ? posix.basename(dir) : name;
}

function imports(project: Project, source: string, target: string, name: string): boolean {
  const text = project.read(source);
  return text !== undefined && text.includes(name) && ts.preProcessFile(text, true, true).importedFiles.some(({ fileName }) => fileName.includes(name) && project.resolve(fileName, source) === target);
}
