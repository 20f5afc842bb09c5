import type { ExportedName, Project } from '../../framework';
import { sourceOf } from '../../static/source-of';
import { beginsWith } from '../../syntax/begins-with';
import { applicationOf } from './application-of';

export interface ServerAction {
  /** Of the application. */
  folder: string;
  file: string;
  found: ExportedName;
}

/** Server actions: browsers call what a module exports whose first words are 'use server', each call a request of its own. https://react.dev/reference/rsc/use-server */
export function* serverActions(project: Project, isNext: (folder: string) => boolean): Iterable<ServerAction> {
  const folderFor = applicationOf(project, isNext);
  for (const file of project.hinted) {
    const folder = isModuleOfActions(project, file) ? folderFor(file) : undefined;
    if (folder === undefined) continue;
    for (const found of project.exportsOf(file).values()) if (found.file === file && /^(?:function|value)$/.test(found.kind)) yield { folder, file, found };
  }
}

function isModuleOfActions(project: Project, file: string): boolean {
  const source = sourceOf(project, file);
  return source !== undefined && beginsWith(source, 'use server');
}
