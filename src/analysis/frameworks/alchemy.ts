import { posix } from 'node:path';
import { alchemyProgram } from '../config/alchemy-program';
import { addSchedules } from '../config/stated/add-schedules';
import { asList, asObject, asString } from '../config/parse/parse-config';
import { folderOf } from '../config/resolve-path';
import { scheduledTraffic } from '../config/stated/schedule';
import { sourcesOf } from '../config/locate/locate-handler';
import { somewhere } from '../static/place';
import { workerOf } from './cloudflare/worker-of';
import type { Framework, HandlerDeclaration, Made, Project } from '../framework';
import { lineAt } from '../text/line-at';

/** A module that is a Worker itself, as effects declare it in version 2: `export default Api.make({ main: import.meta.filename }, …)`. */
const isWorker = /\bmain:\s*import\.meta\.(?:file)?(?:name|path|url)\b/;

/** Alchemy: Workers that the program `alchemy.run.ts` makes, `await Worker('api', { entrypoint, crons })`, and modules that say that they are one. */
export const alchemy: Framework = {
  name: 'alchemy',
  docs: 'https://alchemy.run/providers/cloudflare/worker/',
  hint: /['"]alchemy\//,
  *find(project) {
    for (const file of project.hinted) {
      const { name, base } = posix.parse(file);
      const main = isWorker.exec(project.read(file) ?? '');
      if (main && project.exportsOf(file).has('default')) yield* workerOf(project, file, name === 'index' ? posix.basename(folderOf(file)) : name, { file, line: lineAt(project.read(file) ?? '', main.index), reason: `main of ${base}` }, {});
      if (!alchemyProgram.test(file)) continue;
      const { made } = project.run(file, [], folderOf(file));
      for (const one of made) if (one.library.startsWith('alchemy/')) yield* readResource(project, one, folderOf(file));
    }
  },
};

function* readResource(project: Project, { path, args: [id, given], file, line }: Made, folder: string): Iterable<HandlerDeclaration> {
  const settings = asObject(given) ?? {};
  const kind = path.replace(/\(\)$|\.new$/, '').split('.').at(-1) ?? '';
  const name = typeof id === 'string' ? id : kind;
  if (/^DurableObjectNamespace$/.test(kind)) return void project.skip({ name: asString(settings.className) ?? name, runtime: 'Durable Object, billed by its own meters', file, line });
  const entry = asString(settings.entrypoint ?? settings.main);
  if (entry === undefined) return;
  const module = moduleOf(project, [posix.join(folder, asString(settings.cwd) ?? ''), folder, folderOf(file), ''], entry);
  const evidence = { file, line, reason: `${kind} '${name}'` };
  if (module !== undefined) yield* workerOf(project, module, name, evidence, { schedule: addSchedules(asList(settings.crons).map((cron) => scheduledTraffic(asString(cron) ?? ''))) });
  else if (kind === 'Worker') project.report({ file, line, severity: 'warning', message: `There is no source file '${entry}' with a default export. Correct the entrypoint of ${name}.` });
}

/** From the folder that the program is started in; what the program joins with its own folder counts from the project's. */
function moduleOf(project: Project, bases: readonly string[], entry: string): string | undefined {
  const path = entry.startsWith(somewhere) ? entry.slice(somewhere.length) : entry.replace(/^\//, '');
  for (const base of entry.startsWith('/') ? [''] : bases) for (const file of sourcesOf(project, base, path)) if (project.exportsOf(file).has('default')) return file;
  return undefined;
}
