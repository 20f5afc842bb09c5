import type { Project } from '../../framework';
import { sourcesOf } from './locate-handler';

/** True for a script that was built from a TypeScript file which is listed too. */
export function isBuiltCopy(project: Project, file: string): boolean {
  if (!/\.[cm]?js$/.test(file)) return false;
  for (const source of sourcesOf(project, '', file)) return source !== file;
  return false;
}
