import { posix } from 'node:path';
import { oncePer } from '../config/once-per';
import { asNumber, asObject, parseConfig } from '../config/parse/parse-config';
import { folderOf } from '../config/resolve-path';
import type { Framework, HandlerDeclaration, Project } from '../framework';
import { inlineActions } from './nextjs/inline-actions';
import { makesFiles } from './nextjs/makes-files';
import { metadataRoutes } from './nextjs/metadata-routes';
import { routedFile } from './nextjs/routed-file';
import { serverActions } from './nextjs/server-actions';
import { serverRendered } from './nextjs/server-rendered';
import { vercelSettings } from './vercel/settings';
import type { NamedPlace } from './vercel/site-endpoint';

const source = String.raw`\.(?:[cm]?[jt]s|[jt]sx)$`;
/** Group 1: the route, in the path below the router's folder. */
const appRoute = new RegExp(String.raw`^(?:(.*)\/)?route${source}`);
const pagesApi = new RegExp(String.raw`^(api(?:\/.*)?)${source}`);
/** Group 1: the folder of the application, with a trailing `/`. Version 12 had one for each folder of pages: https://nextjs.org/docs/messages/nested-middleware */
const middleware = new RegExp(String.raw`^((?:.*\/)?(?:src\/)?)(?:middleware|proxy|pages\/(?:.*\/)?_middleware)${source}`);
/** What is rendered with a page, or in its place. */
const besidePage = /^(?:default|layout|not-found|template)$/;
const methods = ['DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT'];

/** Next.js: route handlers (each exported method) and files of metadata that run for each request, API routes of the pages router, middleware (called proxy since 16), as `next/ssr` what it renders for each request, and as `next/action` server actions. */
export const nextjs: Framework = {
  name: 'next',
  docs: 'https://nextjs.org/docs/app/api-reference/file-conventions/route',
  hint: /['"]use server['"]/,
  *find(project) {
    const isNext = nextFolders(project);
    const isExported = oncePer((folder) => makesFiles(project, folder));
    for (const file of project.files) {
      const route = routedFile(file, 'app', appRoute, isNext);
      const page = route ? undefined : routedFile(file, 'pages', pagesApi, isNext);
      const edge = route || (page && posix.parse(file).name !== '_middleware') ? null : middleware.exec(file);
      const folder = edge ? appFolder(edge[1] ?? '') : (route ?? page)?.folder;
      if (folder === undefined || !isNext(folder) || isExported(folder)) continue;
      if (route) yield* routeHandlers(project, folder, file, routeOf(route.match[1] ?? ''));
      else if (edge) yield* middlewareHandler(project, folder, file);
      else if (page) yield* pageHandler(project, folder, file, routeOf(page.match[1] ?? ''));
    }
    for (const { folder, path, file, found, reason } of metadataRoutes(project, isNext)) {
      const route = `GET ${routeOf(path)}`;
      if (!isExported(folder)) yield { ...declare(project, folder, file, found, 'next/app-route', route), evidence: { file, line: found.line, reason }, route };
    }
    for (const { folder, path, file, export: name, reason } of serverRendered(project, isNext)) {
      const found = isExported(folder) ? undefined : project.exportsOf(file).get(name.replace(/\..*$/, ''));
      const route = `GET ${routeOf(path)}`;
      const beside = posix.parse(file).name === '_app' ? 'layout' : name === 'default' ? besidePage.exec(posix.parse(file).name)?.[0] : undefined;
      if (found) yield { ...declare(project, folder, file, { ...found, name }, 'next/ssr', beside === undefined ? route : `${route} (${beside})`), evidence: { file, line: found.file === file ? found.line : 1, reason }, route };
    }
    for (const { folder, file, found } of serverActions(project, isNext)) {
      const action = { ...declare(project, folder, file, found, 'next/action', `action ${found.name}`), evidence: { file, line: found.line, reason: `${found.name} of a module that begins with 'use server'` } };
      if (!isExported(folder)) yield action;
    }
    for (const { folder, file, name, line, maker, nth } of inlineActions(project, isNext)) {
      if (maker !== 'use server' || isExported(folder)) continue;
      const { evidence, ...declared } = declare(project, folder, file, { name, file, line }, 'next/action', `action ${name}`);
      yield { ...declared, evidence: { ...evidence, reason: `${name} begins with 'use server'` }, registration: { module: 'react', path: 'use server', line, nth } };
    }
  },
};

/** Without `src/`: where its package.json stands. */
function appFolder(base: string): string {
  return base.replace(/(?:^|(?<=\/))src\/$/, '').replace(/\/$/, '');
}

/** Says whether a folder is a Next.js application: by its next.config, by its package.json, or by that of a monorepo above it. */
function nextFolders(project: Project): (folder: string) => boolean {
  const configured = new Set<string>();
  for (const file of project.files) if (/(?:^|\/)next\.config\.[cm]?[jt]s$/.test(file)) configured.add(folderOf(file));
  const dependsOnNext = (folder: string): boolean => {
    const manifest = asObject(parseConfig(project, posix.join(folder, 'package.json')));
    return ['dependencies', 'devDependencies', 'peerDependencies'].some((list) => asObject(manifest?.[list])?.next !== undefined);
  };
  return oncePer((folder) => {
    if (configured.has(folder) || dependsOnNext(folder)) return true;
    const isPackage = ['package.json', 'project.json', 'tsconfig.json'].some((name) => project.files.has(posix.join(folder, name)));
    for (let at = folder; isPackage && at !== ''; ) {
      at = folderOf(at);
      if (dependsOnNext(at)) return true;
    }
    return false;
  });
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
  const found = exports.get(posix.parse(file).name.replace(/^_/, '')) ?? exports.get('default');
  if (found && found.kind !== 'type') yield declare(project, folder, file, found, 'next/middleware', posix.parse(file).name);
}

function declare(project: Project, folder: string, file: string, found: NamedPlace, framework: string, name: string): HandlerDeclaration {
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
    site: folder,
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
