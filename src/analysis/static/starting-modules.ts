import { posix } from 'node:path';
import { isBelow } from '../config/is-below';
import { oncePer } from '../config/once-per';
import { isOutputFolder } from '../config/locate/locate-handler';
import type { Project } from '../framework';
import { isSource } from '../text/is-source';
import { ts } from '../syntax';

/** Modules of a folder that lead to the file by their imports and that no other of them imports: each is started by itself. None where nobody imports it. */
export function startingModules(project: Project, folder: string, file: string): string[] {
  const importsOf = oncePer((source) => importsIn(project, source));
  const sources = [...project.files].filter((one) => isSource(one) && isBelow(one, folder) && !isOutputFolder(one));
  const imported = new Set<string>();
  const reached = new Set([file]);
  for (const target of reached) {
    const name = nameOf(target);
    for (const source of sources) {
      if (source === target || !project.read(source)?.includes(name) || !importsOf(source).some((specifier) => specifier.includes(name) && project.resolve(specifier, source) === target)) continue;
      imported.add(target);
      reached.add(source);
    }
  }
  return [...reached].filter((one) => one !== file && !imported.has(one));
}

/** What an import of the module must say: the folder's name for its index. */
function nameOf(file: string): string {
  const { dir, name } = posix.parse(file);
  return name === 'index' ? posix.basename(dir) : name;
}

function importsIn(project: Project, source: string): string[] {
  return ts.preProcessFile(project.read(source) ?? '', true, true).importedFiles.map(({ fileName }) => fileName);
}
