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
import { enhanceRoutes } from './architect/enhance-routes';

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

/** Functions of every `@ws`. https://arc.codes/docs/en/reference/project-manifest/ws */
const sockets = ['connect', 'default', 'disconnect'];

/** Sections of routes; the first versions had one for each type of content. */
const routes = /^(?:html|http|json)$/;

/** Architect: the functions of app.arc. */
export const architect: Framework = {
  name: 'architect',
  docs: 'https://arc.codes/docs/en/get-started/project-manifest',
  *find(project) {
    for (const file of project.files) {
      // Architect copies the manifest to what functions share.
      if (!/(?:^|\/)(?:app)?\.arc$/.test(file) || /\/shared\/\.arc$/.test(file)) continue;
      const entries = parseArc(project.read(file) ?? '');
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
function* ofEnhance(project: Project, file: string, { words, line }: Entry, defaults: Record<string, string>): Iterable<HandlerDeclaration> {
  for (const { route, line: own, ...where } of enhanceRoutes(project, folderOf(file))) {
    yield { name: route, framework: 'architect/enhance', trigger: 'http', frontDoor: 'http-api', ...where, evidence: { file, line, reason: `@plugins ${words.join(' ')}, ${where.export} exported in line ${own}` }, route, ...sizes(defaults) };
  }
}

/** Sections of plugins make functions of what has a `src`. */
function ofPlugin(section: string, { src }: Record<string, string>): [string, Trigger, FrontDoor] | undefined {
  return src !== undefined && !/^(?:plugins|shared|static|views)$/.test(section) ? [`src/${section}`, 'other', 'none'] : undefined;
}

interface Entry {
  section: string;
  words: string[];
  line: number;
  /** Indented lines below: `src server/orders`. */
  settings: Record<string, string>;
  /** The section alone makes it: Architect has code of its own where the project has none. */
  isImplied?: true;
}

/** Lines of an .arc file: `@section`, then one entry a line, with its settings indented below. `#` begins a comment. */
function parseArc(text: string): Entry[] {
  const entries: Entry[] = [];
  let section = '';
  for (const [index, raw] of text.split('\n').entries()) {
    const row = (raw.split(/(?:^|\s)#/, 1)[0] ?? '').trimEnd();
    const words = row.trim().split(/\s+/);
    const last = entries.at(-1);
    if (row === '') continue;
    if (row.startsWith('@')) {
      section = row.slice(1).trim();
      if (section === 'ws') entries.push(...sockets.map((name) => ({ section, words: [name], line: index + 1, settings: {}, isImplied: true as const })));
    } else if (/^\s/.test(row) && last?.section === section) last.settings[words[0] ?? ''] = words.slice(1).join(' ');
    else entries.push({ section, words, line: index + 1, settings: {} });
  }
  return entries.filter(({ isImplied, words: [name] }) => !isImplied || !entries.some((one) => one.section === 'ws' && !one.isImplied && one.words[0] === name));
}

function declare(project: Project, file: string, { section, words, line, settings, isImplied }: Entry, defaults: Record<string, string>): HandlerDeclaration | undefined {
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
