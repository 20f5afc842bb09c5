import { posix } from 'node:path';
import { folderOf, resolvePath } from '../../config/resolve-path';
import type { Project } from '../../framework';
import { nitroConfigurations } from '../../modules/nitro-configurations';

/** Folders of the layers that a Nuxt site extends, and those that they extend: `extends: '../base'`, and `extends: '@shop/base'` of a package in the workspace. What they depend on, the site depends on. https://nuxt.com/docs/getting-started/layers */
export function layersOf(project: Project, folder: string): string[] {
  const reached = new Set([folder]);
  for (const at of reached) for (const layer of ownLayers(project, at)) reached.add(layer);
  return [...reached].slice(1);
}

function ownLayers(project: Project, folder: string): string[] {
  return nitroConfigurations.flatMap((name) => {
    const configuration = posix.join(folder, name);
    return extended(project.read(configuration) ?? '').flatMap((layer) => layerFolder(project, configuration, layer) ?? []);
  });
}

/** A package leads to the configuration that it names as its main file. */
function layerFolder(project: Project, configuration: string, layer: string): string | undefined {
  if (layer.startsWith('.')) return resolvePath(folderOf(configuration), layer);
  const main = project.resolve(layer, configuration);
  return main !== undefined && nitroConfigurations.includes(posix.basename(main)) ? folderOf(main) : undefined;
}

/** Relative paths and packages of `extends: 'one'` and of `extends: ['one', ['two', { … }]]`. */
function extended(text: string): string[] {
  const [list = ''] = /^\s*(?:\[[^\]]*\]|['"][^'"]*['"])/.exec(text.split(/\bextends\s*:/, 2)[1] ?? '') ?? [];
  return [...list.matchAll(/['"]((?:\.{1,2}\/|@)[^'"]*)['"]/g)].map(([, path = '']) => path);
}
