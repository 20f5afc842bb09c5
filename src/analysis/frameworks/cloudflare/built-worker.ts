import { posix } from 'node:path';
import { ancestors } from '../../config/ancestors';
import { nearestPackage } from '../../config/locate/entry-points';
import { folderOf } from '../../config/resolve-path';
import { wranglerFile } from '../../config/wrangler-file';
import { isDeployable } from '../../files/is-deployable';
import { writtenByBuild } from '../../files/written-by-build';
import type { Project } from '../../framework';
import { honoEntry } from './hono-entry';
import { isWorker } from './is-worker';

const source = /(?<!\.config)(?<!\.d)\.[cm]?[jt]sx?$/;

/** What Nitro writes, in whichever folder. */
const writtenByNitro = /(?:^|\/)server\/index\.mjs$/;

/** The source of a bundle that a build writes to `main`, `server/entry.ssr.js`: the app that the configuration of Vite bundles, or the only module of the package that is a Worker, or the only one of that name. Where a web framework writes the Worker itself no source is one. */
export function builtWorker(project: Project, folder: string, main: string): string | undefined {
  if (!/\.[cm]?js$/.test(main) || writtenByBuild.test(main) || project.files.has(posix.join(folder, main))) return undefined;
  const home = nearestPackage(project, folderOf(posix.join(folder, main)));
  if (writtenByNitro.test(main) && /"(?:nuxt|nitro|nitropack)"\s*:/.test(project.read(posix.join(home ?? folder, 'package.json')) ?? '')) return undefined;
  const bundled = honoEntry(project, home ?? folder, 'cloudflare-workers');
  if (bundled) return bundled.file;
  const workers = sourcesOfPackage(project, folder, home).filter((file) => isWorker(project, file));
  const name = posix.parse(main).name;
  const alike = workers.filter((file) => posix.parse(file).name === name);
  return alike.length === 1 ? alike[0] : workers.length === 1 ? workers[0] : undefined;
}

/** Of the package that builds the bundle, without those of folders with a configuration of their own. */
function sourcesOfPackage(project: Project, folder: string, home: string | undefined): string[] {
  const below = folder === '' ? '' : `${folder}/`;
  const configured = configuredFolders(project.files);
  return [...project.files].filter((file) => file.startsWith(below) && source.test(file) && isDeployable(file) && nearestPackage(project, folderOf(file)) === home && ancestors(file).find((one) => configured.has(one)) === folder);
}

const known = new WeakMap<ReadonlySet<string>, ReadonlySet<string>>();

/** Folders with a Worker's configuration: looked for once, however many Workers there are. */
function configuredFolders(files: ReadonlySet<string>): ReadonlySet<string> {
  const folders = known.get(files) ?? new Set([...files].filter((file) => wranglerFile.test(file)).map(folderOf));
  known.set(files, folders);
  return folders;
}
