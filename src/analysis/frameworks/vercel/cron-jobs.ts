import { posix } from 'node:path';
import { isBelow } from '../../config/is-below';
import { oncePerOf } from '../../config/once-per-of';
import { asList, asObject, asString, parseConfig } from '../../config/parse/parse-config';
import { isSource } from '../../text/is-source';
import type { Project } from '../../framework';
import { rewritten } from './rewritten';
import { serves } from './serves';

export interface CronJob {
  path: string;
  /** What `rewrites` make of a path that no function stands at. */
  rewritten?: string | undefined;
  schedule: string;
}

/** Cron jobs of a folder's vercel.json: https://vercel.com/docs/cron-jobs */
export const cronJobs = oncePerOf((project: Project, folder): readonly CronJob[] => {
  const config = asObject(parseConfig(project, posix.join(folder, 'vercel.json')));
  const jobs = asList(config?.crons).map(asObject);
  const routes = jobs.length === 0 ? [] : [...project.files].filter((file) => isSource(file) && isBelow(file, posix.join(folder, 'api'))).map((file) => `/${posix.relative(folder, file).replace(/(?:\/index)?\.\w+$/, '')}`);
  return jobs.map((job) => {
    const path = asString(job?.path)?.split('?')[0] ?? '';
    const isServed = routes.some((route) => serves(route, path));
    return { path, schedule: asString(job?.schedule) ?? '', rewritten: isServed ? undefined : rewritten(asList(config?.rewrites), path) };
  });
});
