import { posix } from 'node:path';
import { resolvePath } from '../../config/resolve-path';
import type { Project } from '../../framework';
import { nitroConfigurations } from '../../modules/nitro-configurations';

/** Folders of the layers that a Nuxt site extends, and those that they extend: `extends: '../base'`. What they depend on, the site depends on. https://nuxt.com/docs/getting-started/layers */
export function layersOf(project: Project, folder: string): string[] {
  const reached = new Set([folder]);
  for (const at of reached) for (const layer of ownLayers(project, at)) reached.add(layer);
  return [...reached].slice(1);
}

function ownLayers(project: Project, folder: string): string[] {
  const texts = nitroConfigurations.map((name) => project.read(posix.join(folder, name)) ?? '');
  return texts.flatMap(extended).map((path) => resolvePath(folder, path)).filter((path) => path !== undefined);
}

/** Relative paths of `extends: 'one'` and of `extends: ['one', ['two', { … }]]`. */
function extended(text: string): string[] {
  const [list = ''] = /^\s*(?:\[[^\]]*\]|['"][^'"]*['"])/.exec(text.split(/\bextends\s*:/, 2)[1] ?? '') ?? [];
  return [...list.matchAll(/['"](\.{1,2}\/[^'"]*)['"]/g)].map(([, path = '']) => path);
}
