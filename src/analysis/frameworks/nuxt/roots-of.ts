import { posix } from 'node:path';
import { nearestPackage } from '../../config/locate/entry-points';
import { folderOf } from '../../config/resolve-path';
import type { Project } from '../../framework';
import { nitroConfigurations } from '../../modules/nitro-configurations';

/** Where the sites of a package stand: in its own folder, or in those below that are configured and have no package.json (`nuxt build --cwd web`). */
export function rootsOf(project: Project, folder: string): string[] {
  if (nitroConfigurations.some((name) => project.files.has(posix.join(folder, name)))) return [folder];
  const configured = [...project.files].filter((file) => nitroConfigurations.includes(posix.basename(file)));
  const below = configured.filter((file) => nearestPackage(project, folderOf(file)) === folder);
  return below.length === 0 ? [folder] : [...new Set(below.map(folderOf))];
}
