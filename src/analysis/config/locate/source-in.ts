import type { Project } from '../../framework';
import { resolvePath } from '../resolve-path';
import { sourceFile } from './source-file';

/** The source that a path means, as seen from a folder; undefined also where it leaves the project. */
export function sourceIn(project: Project, folder: string, path: string): string | undefined {
  const resolved = resolvePath(folder, path);
  return resolved === undefined ? undefined : sourceFile(project, resolved);
}
