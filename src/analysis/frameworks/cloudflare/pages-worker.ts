import { posix } from 'node:path';
import { nearestPackage } from '../../config/locate/entry-points';
import { asObject, asString, parseConfig } from '../../config/parse/parse-config';
import { folderOf, resolvePath } from '../../config/resolve-path';
import { scriptCommands } from '../../config/script-commands';
import { wranglerFiles } from '../../config/wrangler-file';
import { isDeployable } from '../../files/is-deployable';
import type { HandlerDeclaration, Project } from '../../framework';
import { honoEntry } from './hono-entry';
import { isWorker } from './is-worker';

export interface PagesWorker {
  file: string;
  /** That Pages deploys, whose `functions/` it ignores then. */
  site: string;
  evidence: HandlerDeclaration['evidence'];
}

/** `_worker.js` of a site answers its requests instead of `functions/`, as does an app of Hono that Vite bundles into one: https://developers.cloudflare.com/pages/functions/advanced-mode/ */
export function pagesWorkers(project: Project): PagesWorker[] {
  const files = [...project.files].filter((file) => posix.basename(file) === '_worker.js' && isDeployable(file) && isWorker(project, file) && !isLeftOut(project, file));
  return [...files.map((file) => ({ file, site: nearestPackage(project, folderOf(file)) ?? '', evidence: { file, line: 1, reason: '_worker.js of Pages' } })), ...bundledApps(project)];
}

function bundledApps(project: Project): PagesWorker[] {
  const folders = [...project.files].filter((file) => posix.basename(file) === 'package.json' && isDeployable(file)).map(folderOf);
  return folders.flatMap((site) => {
    const entry = honoEntry(project, site, 'cloudflare-pages');
    return entry ? [{ file: entry.file, site, evidence: { file: entry.configuration, line: 1, reason: `bundled as _worker.js of Pages by ${posix.basename(entry.configuration)}` } }] : [];
  });
}

/** One beside a package.json that publishes another folder, where nothing takes it there. https://developers.cloudflare.com/pages/functions/wrangler-configuration/ */
function isLeftOut(project: Project, file: string): boolean {
  const site = folderOf(file);
  const commands = scriptCommands(asObject(parseConfig(project, posix.join(site, 'package.json')))).map(({ command }) => command);
  if (commands.some((command) => command.includes('_worker'))) return false;
  const told = commands.flatMap((command) => /\bwrangler\s+pages\s+(?:deploy|publish)\s+(?!-)([\w./-]+)/.exec(command)?.[1] ?? []);
  const stated = wranglerFiles(project.files).filter((one) => folderOf(one.file) === site).flatMap((one) => asString(asObject(parseConfig(project, one.file))?.pages_build_output_dir) ?? []);
  return [...told, ...stated].some((folder) => resolvePath(site, folder) !== site);
}
