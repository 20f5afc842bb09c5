import { posix } from 'node:path';
import { pathBelow } from '../../config/path-below';
import { addSchedules } from '../../config/stated/add-schedules';
import { scheduledTraffic } from '../../config/stated/schedule';
import type { HandlerDeclaration, Project } from '../../framework';
import { lineAt } from '../../text/line-at';
import { nitroConfigurations } from '../../modules/nitro-configurations';

const taskFile = /^(?:src\/)?(?:server\/)?tasks\/(.+)\.[cm]?[jt]s$/;

/** Nitro's tasks in a folder, of those that the configuration of a site runs by a schedule: `scheduledTasks: { '0 0 * * *': ['orders:sync'] }` runs `server/tasks/orders/sync.ts`. https://nitro.build/guide/tasks#scheduled-tasks */
export function* scheduledTasks(project: Project, site: string, folder: string, roots: readonly string[]): Iterable<HandlerDeclaration> {
  const stated = [...new Set([site, ...roots])].flatMap((root) => nitroConfigurations.flatMap((name) => crons(project, posix.join(root, name))));
  if (stated.length === 0) return;
  for (const file of project.files) {
    const [, path] = taskFile.exec(pathBelow(folder, file)) ?? [];
    const name = path?.replace(/\/index$/, '').replaceAll('/', ':');
    const runs = stated.filter((one) => one.task === name);
    const found = runs.length > 0 ? project.exportsOf(file).get('default') : undefined;
    if (!found || found.kind === 'type' || runs[0] === undefined) continue;
    const evidence = { file: runs[0].file, line: runs[0].line, reason: `task ${name} of scheduledTasks` };
    yield { name: name ?? '', framework: 'nuxt', trigger: 'timer', frontDoor: 'none', file, export: 'default.run', evidence, site, schedule: addSchedules(runs.map(({ cron }) => scheduledTraffic(cron))) };
  }
}

interface StatedTask {
  task: string;
  cron: string;
  file: string;
  line: number;
}

/** What a configuration runs when, as its text has it: a text before a colon is a schedule, those after it are names of tasks. */
function crons(project: Project, file: string): StatedTask[] {
  const text = project.read(file) ?? '';
  const start = text.search(/\bscheduledTasks\s*:\s*\{/);
  const table = start < 0 ? '' : text.slice(start, text.indexOf('}', start));
  const found: StatedTask[] = [];
  let row = { cron: '', file, line: 0 };
  for (const { 0: quoted, index } of table.matchAll(/'[^'\n]*'|"[^"\n]*"/g)) {
    const word = quoted.slice(1, -1);
    if (/^\s*:/.test(table.slice(index + quoted.length))) row = { cron: word, file, line: lineAt(text, start + index) };
    else found.push({ task: word, ...row });
  }
  return found;
}
