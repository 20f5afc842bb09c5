import { posix } from 'node:path';
import type { Project } from '../../framework';
import { asObject, parseConfig } from '../parse/parse-config';
import { bundlerEntries } from './bundler-entries';
import { compiledFrom } from './compiled-from';
import { remixServer } from './remix-server';
import { scriptCommands } from '../script-commands';
import { sourceIn } from './source-in';
import { nearestFolderWith } from '../nearest-folder-with';
import { folderOf } from '../resolve-path';
import { workspaceTarget } from './workspace-target';

/** Source paths in a build command: `ncc build src/lambda.ts -o dist`, `esbuild src/a.ts --outfile=dist/index.js`. */
const sourceInScript = /(?:^|\s|["'=])((?:\.{0,2}\/)?[\w@.-]+(?:\/[\w@.-]+)*\.[cm]?[jt]sx?)(?=$|[\s"'])/g;
/** `webpack --config webpack.config.js` */
const toolSettings = /\.config\.[cm]?[jt]s$/;
const buildTool = /\b(?:esbuild|ncc|rolldown|rollup|tsdown|tsup|webpack|bun build)\b/;

/** Sources from which the nearest package's build commands, or the settings of its bundler, make the bundle at `path`, or from which its compiler makes that file; the bundle's name decides when there are several. */
export function entryPoints(project: Project, folder: string, path: string): string[] {
  const target = workspaceTarget(project, path);
  if (target !== undefined) return [target];
  const packageFolder = nearestPackage(project, folderOf(path)) ?? nearestPackage(project, folder);
  if (packageFolder === undefined) return [];
  const server = remixServer(project, packageFolder, path);
  if (server !== undefined) return [server];
  const manifest = asObject(parseConfig(project, posix.join(packageFolder, 'package.json')));
  const commands = scriptCommands(manifest).map(({ command }) => command).filter((command) => buildTool.test(command));
  // `ncc build src/orders/index.ts -o dist/orders` says which of them makes what stands there.
  const bundle = posix.relative(packageFolder, path);
  const own = commands.filter((command) => writes(command, bundle));
  const named = (own.length > 0 ? own : commands).flatMap((command) => [...command.matchAll(sourceInScript)].map((match) => match[1] ?? '').filter((name) => !toolSettings.test(name)));
  const sources = named.map((name) => sourceIn(project, packageFolder, name)).filter((file) => file !== undefined);
  const unique = [...new Set(sources)];
  // A package that is bundled may be compiled too, to check its types.
  const compiled = own.length > 0 && unique.length > 0 ? undefined : compiledFrom(project, packageFolder, path);
  if (compiled !== undefined) return [compiled];
  const sameName = unique.filter((file) => posix.parse(file).name === posix.parse(path).base);
  if (sameName.length > 0) return sameName;
  const bundled = bundlerEntries(project, packageFolder, bundle);
  return bundled.length > 0 ? bundled : unique.length === 1 ? unique : [];
}

/** A command's word that is the bundle, or the folder that it stands in. */
function writes(command: string, bundle: string): boolean {
  const words = command.split(/[\s"'=]+/).map((word) => posix.normalize(word).replace(/\/$/, '').replace(/\.[cm]?js$/, ''));
  return words.includes(bundle) || (folderOf(bundle) !== '' && words.includes(folderOf(bundle)));
}

/** Folder of the nearest package.json at or above `folder`. */
export function nearestPackage(project: Project, folder: string): string | undefined {
  return nearestFolderWith(project, folder, 'package.json');
}
