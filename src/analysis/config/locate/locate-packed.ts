import type { Project } from '../../framework';
import { locateHandler, type LocatedHandler } from './locate-handler';
import { resolvePath } from '../resolve-path';

/** The handler in the first of the folders or archives that a function packs and that has it; a relative path starts in `folder`. */
export function locatePacked(project: Project, folder: string, paths: readonly string[], handler: string): LocatedHandler | undefined {
  for (const path of paths) {
    const code = resolvePath(path.startsWith('/') ? '' : folder, path.replace(/\.zip$/, ''));
    const located = code === undefined ? undefined : locateHandler(project, code, handler);
    if (located && 'file' in located) return located;
  }
  return undefined;
}
