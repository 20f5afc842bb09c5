import { resolvePath } from '../../config/resolve-path';
import { PROJECT_ROOT } from '../../files/project-root';

/** Where a path may lead: from the root, or from the folder that the program is started in. */
export function pathsFrom(startedIn: string, path: string): string[] {
  const isAbsolute = path === PROJECT_ROOT || path.startsWith(`${PROJECT_ROOT}/`);
  const relative = isAbsolute ? path.slice(PROJECT_ROOT.length + 1) : path;
  const from = isAbsolute ? ['', startedIn] : [startedIn, ''];
  return [...new Set(from.map((folder) => resolvePath(folder, relative)).filter((one) => one !== undefined))];
}
