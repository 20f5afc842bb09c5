import { posix } from 'node:path';
import type { Project } from '../../framework';
import type { ConfigObject } from '../parse/config-object';
import { asObject, asString, parseConfig } from '../parse/parse-config';
import { folderOf, resolvePath } from '../resolve-path';
import { sourceIn } from './source-in';

const configuration = /(?:^|\/)(?:project|workspace|angular)\.json$/;
const known = new WeakMap<ReadonlySet<string>, readonly string[]>();

/** The source that a target of an Nx workspace makes the bundle at `path` of: `main` beside the `outputPath` that it stands in, both counted from the workspace. https://nx.dev/nx-api/esbuild/executors/esbuild */
export function workspaceTarget(project: Project, path: string): string | undefined {
  for (const file of configurationsOf(project.files)) {
    const name = folderOf(path);
    if (!project.read(file)?.includes(name === '' ? posix.basename(path) : name)) continue;
    for (const target of targetsOf(asObject(parseConfig(project, file)))) {
      const options = asObject(target.options);
      const [main, output] = [asString(options?.main), asString(options?.outputPath)];
      if (main === undefined || output === undefined) continue;
      const root = rootFor(project, file, main);
      if (root !== undefined && resolvePath(root.folder, output) === name) return root.source;
    }
  }
  return undefined;
}

function configurationsOf(files: ReadonlySet<string>): readonly string[] {
  const found = known.get(files) ?? [...files].filter((file) => configuration.test(file));
  known.set(files, found);
  return found;
}

/** Of a project of its own, and of a workspace that lists its projects. */
function targetsOf(config: ConfigObject | undefined): ConfigObject[] {
  const projects = [config, ...Object.values(asObject(config?.projects) ?? {}).map(asObject)];
  const targets = projects.flatMap((one) => Object.values(asObject(one?.targets ?? one?.architect) ?? {}).map(asObject));
  return targets.filter((target) => target !== undefined);
}

/** The workspace is a folder above the project: the one from which the path of `main` leads to a source. */
function rootFor(project: Project, file: string, main: string): { folder: string; source: string } | undefined {
  for (let folder = folderOf(file); ; folder = folderOf(folder)) {
    const source = sourceIn(project, folder, main);
    if (source !== undefined) return { folder, source };
    if (folder === '') return undefined;
  }
}
