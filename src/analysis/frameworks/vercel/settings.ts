import { posix } from 'node:path';
import { expandBraces } from '../../files/expand-braces';
import { ignoreRules } from '../../files/ignore-rules';
import { asList, asNumber, asObject, asString, parseConfig } from '../../config/parse/parse-config';
import { addSchedules } from '../../config/stated/add-schedules';
import { scheduledTraffic } from '../../config/stated/schedule';
import type { HandlerDeclaration, Project } from '../../framework';

/** What vercel.json says of one function: memory and time limit by glob, schedule by route. A route of one address that a cron job calls is there for it alone. https://vercel.com/docs/project-configuration */
export function vercelSettings(project: Project, folder: string, file: string, route: string): Pick<HandlerDeclaration, 'memoryMiB' | 'timeoutSeconds' | 'schedule'> & Partial<Pick<HandlerDeclaration, 'trigger'>> {
  const config = asObject(parseConfig(project, posix.join(folder, 'vercel.json')));
  if (!config) return {};
  const path = folder === '' ? file : file.slice(folder.length + 1);
  const functions = asObject(config.functions) ?? {};
  const glob = Object.keys(functions).find((pattern) => pattern === path || ignoreRules(expandBraces(`/${pattern.replace(/^\//, '')}`)).rules.ignores(path));
  const settings = glob === undefined ? undefined : asObject(functions[glob]);
  const crons = asList(config.crons).map(asObject).filter((one) => serves(route, asString(one?.path)?.split('?')[0] ?? ''));
  const isForCron = crons.length > 0 && !route.includes('[');
  return { ...(isForCron && { trigger: 'timer' }), memoryMiB: asNumber(settings?.memory), timeoutSeconds: asNumber(settings?.maxDuration), schedule: addSchedules(crons.map((cron) => scheduledTraffic(asString(cron?.schedule) ?? ''))) };
}

/** `/api/cron/[job]` serves `/api/cron/daily`, `/api/[...all]` all of it. */
function serves(route: string, path: string): boolean {
  const pattern = route.split('/').map((part) => (/^\[\[?\.\.\./.test(part) ? '.+' : /^\[.*\]$/.test(part) ? '[^/]+' : part.replace(/[^\w-]/g, '\\$&'))).join('/');
  return path !== '' && new RegExp(`^${pattern}$`).test(path);
}
