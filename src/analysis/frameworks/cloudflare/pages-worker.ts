import { posix } from 'node:path';
import { nearestPackage } from '../../config/locate/entry-points';
import { folderOf } from '../../config/resolve-path';
import { isDeployable } from '../../files/is-deployable';
import type { Project } from '../../framework';
import { isWorker } from './is-worker';

export interface PagesWorker {
  file: string;
  /** That Pages deploys, whose `functions/` it ignores then. */
  site: string;
}

/** `_worker.js` of a site answers its requests instead of `functions/`: https://developers.cloudflare.com/pages/functions/advanced-mode/ */
export function pagesWorkers(project: Project): PagesWorker[] {
  const files = [...project.files].filter((file) => posix.basename(file) === '_worker.js' && isDeployable(file) && isWorker(project, file));
  return files.map((file) => ({ file, site: nearestPackage(project, folderOf(file)) ?? '' }));
}
