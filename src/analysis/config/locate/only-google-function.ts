import { posix } from 'node:path';
import type { Project } from '../../framework';
import { locateGoogleFunction } from './locate-google-function';
import type { LocatedHandler } from './locate-handler';
import { folderOf } from '../resolve-path';

/** The one package of the project whose main module has the function, where the archive that is deployed is packed outside of the configuration. */
export function onlyGoogleFunction(project: Project, entryPoint: string): LocatedHandler | undefined {
  const found = new Map<string, LocatedHandler>();
  for (const file of project.files) {
    const located = posix.basename(file) === 'package.json' ? locateGoogleFunction(project, folderOf(file), entryPoint) : undefined;
    if (located && 'file' in located) found.set(located.file, located);
  }
  return found.size === 1 ? [...found.values()][0] : undefined;
}
