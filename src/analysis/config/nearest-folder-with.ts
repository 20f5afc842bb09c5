import { posix } from 'node:path';
import type { Project } from '../framework';
import { folderOf } from './resolve-path';

/** The folder at or above `folder` that has a file of this name. */
export function nearestFolderWith(project: Project, folder: string, name: string): string | undefined {
  for (let at = folder; ; at = folderOf(at)) {
    if (project.files.has(posix.join(at, name))) return at;
    if (at === '') return undefined;
  }
}
