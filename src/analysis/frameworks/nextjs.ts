import { posix } from 'node:path';
import { asNumber, asObject, parseConfig } from '../config/parse-config';
import { folderOf } from '../config/resolve-path';
import type { ExportedName, Framework, HandlerDeclaration, Project } from '../framework';
import { serverRendered } from './nextjs/server-rendered';
import { vercelSettings } from './vercel/settings';

const source = String.raw`\.(?:[cm]?[jt]s|[jt]sx)$`;
/** Group 1: the folder of the application, with a trailing `/`. Group 2: the route. */
const appRoute = new RegExp(String.raw`^((?:.*?\/)?(?:src\/)?)app\/(?:(.*)\/)?route${source}`);
const pagesApi = new RegExp(String.raw`^((?:.*?\/)?(?:src\/)?)pages\/(api(?:\/.*)?)${source}`);
const middleware = new RegExp(String.raw`^((?:.*\/)?(?:src\/)?)(middleware|proxy)${source}`);
const methods = ['DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT'];

/** Next.js: route handlers (each exported method), API routes of the pages router, middleware (called proxy since 16), and as `next/ssr` what it renders for each request. */
export const nextjs: Framework = {
  name: 'next',
  docs: 'https://nextjs.org/docs/app/api-reference/file-conventions/route',
  *find(project) {
    const isNext = nextFolders(project);
    for (const file of project.files) {
      const route = appRoute.exec(file);
      const page = route ? null : pagesApi.exec(file);
      const edge = route || page ? null : middleware.exec(file);
      const match = route ?? page ?? edge;
      const folder = appFolder(match?.[1] ?? '');
      if (!match || !isNext(folder) || (route && isPrivate(file))) continue;
      if (route) yield* routeHandlers(project, folder, file, routeOf(route[2] ?? ''));
      else if (page) yield* pageHandler(project, folder, file, routeOf(page[2] ?? ''));
      else yield* middlewareHandler(project, folder, file);
    }
    for (const { base, path, file, export: name, reason } of serverRendered(project)) {
      const folder = appFolder(base);
      const found = isNext(folder) && !isExported(project, folder) && !isPrivate(file) ? project.exportsOf(file).get(name) : undefined;
      const route = `GET ${routeOf(path)}`;
      const isLayout = posix.parse(file).name === 'layout';
      if (found) yield { ...declare(project, folder, file, found, 'next/ssr', isLayout ? `${route} (layout)` : route), evidence: { file, line: found.file === file ? found.line : 1, reason }, route };
    }
  },
};

/** In a folder of the app router that begins with `_`, which is no part of its routes. https://nextjs.org/docs/app/getting-started/project-structure#private-folders */
function isPrivate(file: string): boolean {
  const segments = file.split('/');
  const app = segments.indexOf('app');
  return app >= 0 && segments.slice(app + 1, -1).some((segment) => segment.startsWith('_'));
}

/** Without `src/`: where its package.json stands. */
function appFolder(base: string): string {
  return base.replace(/(?:^|(?<=\/))src\/$/, '').replace(/\/$/, '');
}

/** `output: 'export'` makes files: nothing runs on a server. */
function isExported(project: Project, folder: string): boolean {
  return ['js', 'mjs', 'cjs', 'ts', 'mts'].some((extension) => /\boutput:\s*['"]export['"]/.test(project.read(posix.join(folder, `next.config.${extension}`)) ?? ''));
}

/** Says whether a folder is a Next.js application: by its next.config, by its package.json, or by that of a monorepo above it. */
function nextFolders(project: Project): (folder: string) => boolean {
  const configured = new Set<string>();
  for (const file of project.files) if (/(?:^|\/)next\.config\.[cm]?[jt]s$/.test(file)) configured.add(folderOf(file));
  const answers = new Map<string, boolean>();
  const dependsOnNext = (folder: string): boolean => {
    const manifest = asObject(parseConfig(project, posix.join(folder, 'package.json')));
    return ['dependencies', 'devDependencies', 'peerDependencies'].some((list) => asObject(manifest?.[list])?.next !== undefined);
  };
  const decide = (folder: string): boolean => {
    if (configured.has(folder) || dependsOnNext(folder)) return true;
    const isPackage = ['package.json', 'project.json', 'tsconfig.json'].some((name) => project.files.has(posix.join(folder, name)));
    for (let at = folder; isPackage && at !== ''; ) {
      at = folderOf(at);
      if (dependsOnNext(at)) return true;
    }
    return false;
  };
  return (folder) => {
    const answer = answers.get(folder) ?? decide(folder);
    answers.set(folder, answer);
    return answer;
  };
}

function* routeHandlers(project: Project, folder: string, file: string, path: string): Iterable<HandlerDeclaration> {
  const exports = project.exportsOf(file);
  for (const method of methods) {
    const found = exports.get(method);
    if (found && found.kind !== 'type') yield { ...declare(project, folder, file, found, 'next/app-route', `${method} ${path}`), route: `${method} ${path}` };
  }
}

function* pageHandler(project: Project, folder: string, file: string, path: string): Iterable<HandlerDeclaration> {
  const found = project.exportsOf(file).get('default');
  if (found && found.kind !== 'type') yield { ...declare(project, folder, file, found, 'next/pages-api', path), route: `* ${path}` };
}

function* middlewareHandler(project: Project, folder: string, file: string): Iterable<HandlerDeclaration> {
  const exports = project.exportsOf(file);
  const found = exports.get(posix.parse(file).name) ?? exports.get('default');
  if (found && found.kind !== 'type') yield declare(project, folder, file, found, 'next/middleware', posix.parse(file).name);
}

function declare(project: Project, folder: string, file: string, found: ExportedName, framework: string, name: string): HandlerDeclaration {
  const value = (key: string): unknown => (project.exportsOf(file).has(key) ? project.evaluate(file, key) : undefined);
  const runtime = value('runtime');
  const timeout = value('maxDuration');
  const settings = settingsOnVercel(project, folder, file, name);
  return {
    name,
    framework,
    trigger: 'http',
    frontDoor: 'function-url',
    file,
    export: found.name,
    evidence: { file, line: found.file === file ? found.line : 1, reason: `${found.name} exported from ${posix.basename(file)}` },
    runtime: typeof runtime === 'string' ? runtime : undefined,
    ...settings,
    timeoutSeconds: typeof timeout === 'number' ? asNumber(timeout) : settings.timeoutSeconds,
  };
}

/** vercel.json of the application, or of the repository; a cron job calls with GET. */
function settingsOnVercel(project: Project, folder: string, file: string, name: string): ReturnType<typeof vercelSettings> {
  const at = [folder, ''].find((one) => project.files.has(posix.join(one, 'vercel.json')));
  const [verb, path] = name.startsWith('/') ? ['GET', name] : name.split(' ');
  return at === undefined ? {} : vercelSettings(project, at, file, verb === 'GET' ? (path ?? '') : '');
}

/** `(shop)/orders/[id]` is `/orders/[id]`: groups and slots are no part of the address. */
function routeOf(path: string): string {
  const segments = path.split('/').filter((segment) => segment !== '' && segment !== 'index' && !/^(?:\(.*\)|@.*)$/.test(segment));
  return `/${segments.join('/')}`;
}
