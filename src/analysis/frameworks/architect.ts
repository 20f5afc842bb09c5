import { posix } from 'node:path';
import { architectureOf } from '../config/stated/architecture-of';
import { hasExport, sourcesOf } from '../config/locate/locate-handler';
import { sourceFile } from '../config/locate/source-file';
import type { ConfigObject } from '../config/parse/config-object';
import { asNumber } from '../config/parse/parse-config';
import { folderOf, resolvePath } from '../config/resolve-path';
import { scheduledTraffic } from '../config/stated/schedule';
import type { FrontDoor, Trigger } from '../../domain';
import type { Framework, HandlerDeclaration, Project } from '../framework';
import type { ArcEntry } from './architect/arc-entry';
import { enhanceRoutes } from './architect/enhance-routes';
import { manifestEntries } from './architect/manifest-entries';
import { parseArc } from './architect/parse-arc';

/** MiB and seconds. https://arc.codes/docs/en/reference/configuration/function-config */
const defaultMemoryMiB = 1152;
const defaultTimeoutSeconds = 5;

/** Sections that declare functions, and the folder of their code: https://arc.codes/docs/en/get-started/project-layout */
const sections: Record<string, [folder: string, Trigger, FrontDoor]> = {
  events: ['src/events', 'pubsub', 'none'],
  html: ['src/html', 'http', 'http-api'],
  http: ['src/http', 'http', 'http-api'],
  json: ['src/json', 'http', 'http-api'],
  queues: ['src/queues', 'pubsub', 'none'],
  scheduled: ['src/scheduled', 'timer', 'none'],
  'tables-streams': ['src/tables-streams', 'datasource', 'none'],
  ws: ['src/ws', 'http', 'websocket'],
};

/** Sections of routes; the first versions had one for each type of content. */
const routes = /^(?:html|http|json)$/;

/** Architect: the functions of app.arc. */
export const architect: Framework = {
  name: 'architect',
  docs: 'https://arc.codes/docs/en/get-started/project-manifest',
  *find(project) {
    for (const file of project.files) {
      const entries = manifestEntries(project, file);
      const settings = Object.fromEntries(entries.filter(({ section }) => section === 'aws').map(({ words }) => [words[0] ?? '', words[1] ?? '']));
      if (/^(?:python|ruby)/.test(settings.runtime ?? '')) {
        for (const { section, words, line } of entries) if (Object.hasOwn(sections, section)) project.skip({ name: words.join(' '), runtime: settings.runtime ?? '', file, line });
        continue;
      }
      for (const entry of entries) {
        const declaration = declare(project, file, entry, settings);
        if (declaration) yield declaration;
      }
      const enhance = entries.find(({ section, words: [name] }) => section === 'plugins' && /^@?enhance\/arc-plugin-enhance$/.test(name ?? ''));
      if (enhance) yield* ofEnhance(project, file, enhance, settings);
    }
  },
};

/** The plugin makes one function, which runs what the project has for each route. */
function* ofEnhance(project: Project, file: string, { words, line }: ArcEntry, defaults: Record<string, string>): Iterable<HandlerDeclaration> {
  for (const { route, line: own, ...where } of enhanceRoutes(project, folderOf(file))) {
    yield { name: route, framework: 'architect/enhance', trigger: 'http', frontDoor: 'http-api', ...where, evidence: { file, line, reason: `@plugins ${words.join(' ')}, ${where.export} exported in line ${own}` }, route, ...sizes(defaults) };
  }
}

/** Sections of plugins make functions of what has a `src`. */
function ofPlugin(section: string, { src }: Record<string, string>): [string, Trigger, FrontDoor] | undefined {
  return src !== undefined && !/^(?:plugins|shared|static|views)$/.test(section) ? [`src/${section}`, 'other', 'none'] : undefined;
}

function declare(project: Project, file: string, { section, words, line, settings, isImplied }: ArcEntry, defaults: Record<string, string>): HandlerDeclaration | undefined {
  const [folder, trigger, frontDoor] = (Object.hasOwn(sections, section) ? sections[section] : ofPlugin(section, settings)) ?? [];
  const isHttp = routes.test(section);
  const method = settings.method ?? (words.length > 1 ? words[0] : 'get') ?? 'get';
  const path = (words.length > 1 ? words[1] : words[0]) ?? '';
  const name = isHttp ? `${method.toLowerCase()}-${pathName(path)}` : (words[0] ?? '');
  if (folder === undefined || trigger === undefined || frontDoor === undefined || (isHttp && !path.startsWith('/'))) return undefined;
  const code = resolvePath(folderOf(file), settings.src ?? posix.join(folder, name));
  const source = code === undefined ? undefined : locate(project, folderOf(file), code);
  if (source === undefined) {
    if (!isImplied) project.report({ file, line, severity: 'warning', message: `There is no source with an exported handler in ${code ?? settings.src}. Write it, correct src, or remove the line.` });
    return undefined;
  }
  const expression = section !== 'scheduled' ? '' : settings.rate !== undefined ? `rate(${settings.rate})` : settings.cron !== undefined ? `cron(${settings.cron})` : words.slice(1).join(' ');
  const own = { ...defaults, ...configOf(project, code ?? '') };
  return {
    name,
    framework: 'architect',
    trigger,
    frontDoor,
    file: source,
    export: 'handler',
    evidence: { file, line, reason: `@${section} ${words.join(' ')}` },
    route: isHttp ? `${method === 'any' ? '*' : method.toUpperCase()} ${path}` : undefined,
    schedule: scheduledTraffic(expression),
    ...sizes(own),
  };
}

function sizes(own: ConfigObject): Pick<HandlerDeclaration, 'architecture' | 'memoryMiB' | 'timeoutSeconds'> {
  return {
    memoryMiB: asNumber(own.memory) ?? defaultMemoryMiB,
    timeoutSeconds: asNumber(own.timeout) ?? defaultTimeoutSeconds,
    architecture: architectureOf(own.architecture),
  };
}

/** `index` or `handler` in the function's folder; a folder that a build writes leads to its source. */
function locate(project: Project, folder: string, code: string): string | undefined {
  const direct = ['index', 'handler', ''].map((name) => sourceFile(project, posix.join(code, name))).find((found) => found !== undefined);
  const below = folder === '' ? code : code.slice(folder.length + 1);
  const candidates = [...(direct === undefined ? [] : [direct]), ...sourcesOf(project, folder, below, 'handler'), ...sourcesOf(project, folder, posix.join(below, 'index'), 'handler')];
  return candidates.find((found) => hasExport(project, found, 'handler'));
}

/** `/orders/:id` is `orders-000id`, `/` is `index`, `*` is `catchall`. */
function pathName(path: string): string {
  const tidy = path.replace(/^\/|\/$/g, '').replace(/[-.]/g, '_').replaceAll('/', '-').replaceAll(':', '000').replaceAll('*', 'catchall');
  return tidy === '' ? 'index' : tidy;
}

/** The function's own config.arc. */
function configOf(project: Project, folder: string): ConfigObject {
  const text = project.read(posix.join(folder, 'config.arc'));
  return Object.fromEntries(parseArc(text ?? '').filter(({ section }) => section === 'aws').map(({ words }) => [words[0] ?? '', words[1] ?? '']));
}
