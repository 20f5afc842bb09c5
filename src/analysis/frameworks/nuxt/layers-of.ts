import { posix } from 'node:path';
import { resolvePath } from '../../config/resolve-path';
import type { Project } from '../../framework';
import { nitroConfigurations } from '../../modules/nitro-configurations';

const maxDepth = 10;

/** Folders of the layers that a Nuxt site extends, and those that they extend: `extends: '../base'`. What they depend on, the site depends on. https://nuxt.com/docs/getting-started/layers */
export function layersOf(project: Project, folder: string, depth = 0): string[] {
  if (depth > maxDepth) return [];
  const texts = nitroConfigurations.map((name) => project.read(posix.join(folder, name)) ?? '');
  const paths = texts.flatMap(extended).map((path) => resolvePath(folder, path)).filter((path) => path !== undefined);
  return [...new Set(paths.flatMap((path) => [path, ...layersOf(project, path, depth + 1)]))];
}

/** Relative paths of `extends: 'one'` and of `extends: ['one', ['two', { … }]]`. */
function extended(text: string): string[] {
  const [list = ''] = /^\s*(?:\[[^\]]*\]|['"][^'"]*['"])/.exec(text.split(/\bextends\s*:/, 2)[1] ?? '') ?? [];
  return [...list.matchAll(/['"](\.{1,2}\/[^'"]*)['"]/g)].map(([, path = '']) => path);
}
