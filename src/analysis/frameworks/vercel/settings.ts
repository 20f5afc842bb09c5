import { posix } from 'node:path';
import { expandBraces } from '../../files/expand-braces';
import { ignoreRules } from '../../files/ignore-rules';
import { asNumber, asObject, parseConfig } from '../../config/parse/parse-config';
import { addSchedules } from '../../config/stated/add-schedules';
import { scheduledTraffic } from '../../config/stated/schedule';
import { cronJobs } from './cron-jobs';
import { serves } from './serves';
import type { HandlerDeclaration, Project } from '../../framework';

/** What vercel.json says of one function: memory and time limit by glob, schedule by route. A route of one address that a cron job calls is there for it alone. https://vercel.com/docs/project-configuration */
export function vercelSettings(project: Project, folder: string, file: string, route: string): Pick<HandlerDeclaration, 'memoryMiB' | 'timeoutSeconds' | 'schedule'> & Partial<Pick<HandlerDeclaration, 'trigger'>> {
  const config = asObject(parseConfig(project, posix.join(folder, 'vercel.json')));
  if (!config) return {};
  const path = folder === '' ? file : file.slice(folder.length + 1);
  const functions = asObject(config.functions) ?? {};
  const glob = Object.keys(functions).find((pattern) => pattern === path || ignoreRules(expandBraces(`/${pattern.replace(/^\//, '')}`)).rules.ignores(path));
  const settings = glob === undefined ? undefined : asObject(functions[glob]);
  const jobs = cronJobs(project, folder);
  const crons = jobs.filter((job) => serves(route, job.path) || serves(route, job.rewritten ?? ''));
  const isForCron = crons.some((job) => serves(route, job.path)) && !route.includes('[');
  return { ...(isForCron && { trigger: 'timer' }), memoryMiB: asNumber(settings?.memory), timeoutSeconds: asNumber(settings?.maxDuration), schedule: addSchedules(crons.map((cron) => scheduledTraffic(cron.schedule))) };
}
