import type { Project } from '../../framework';
import { isBelow } from '../is-below';
import { locateByHandler } from './locate-by-handler';
import type { LocatedHandler } from './locate-handler';

/** The one source that a handler's own path names, where none of the folders that are packed is there: a script fills them from elsewhere in the project. */
export function locateUnfilled(project: Project, folders: readonly string[], handler: string): LocatedHandler | undefined {
  const isThere = [...project.files].some((file) => folders.some((folder) => isBelow(file, folder)));
  return isThere ? undefined : locateByHandler(project, handler);
}
