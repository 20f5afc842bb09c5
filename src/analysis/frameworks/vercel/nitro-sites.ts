import { posix } from 'node:path';
import { nitroPreset } from '../../config/stated/nitro-preset';
import { withoutComments } from '../../config/stated/without-comments';
import type { Project } from '../../framework';
import { sitesWith } from './sites-with';

const configurations = ['ts', 'js', 'mts', 'mjs'].flatMap((extension) => [`vite.config.${extension}`, `app.config.${extension}`]);

/** Folders of sites that Nitro may build: those of {@link sitesWith}, and those whose configuration tells it a host of functions that leaves no file of its own. */
export function nitroSites(project: Project, framework: RegExp, adapters: RegExp, others: RegExp): Set<string> {
  const adapted = [...sitesWith(project, framework, adapters, others)].map(({ folder }) => folder);
  const told = [...sitesWith(project, framework, /./, /^$/)].map(({ folder }) => folder).filter((folder) => configurations.some((name) => nitroPreset.test(withoutComments(project.read(posix.join(folder, name)) ?? ''))));
  return new Set([...adapted, ...told]);
}
