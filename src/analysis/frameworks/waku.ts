import { posix } from 'node:path';
import { asObject, parseConfig } from '../config/parse/parse-config';
import { pathBelow } from '../config/path-below';
import { scriptCommands } from '../config/script-commands';
import type { Framework, HandlerDeclaration, Project } from '../framework';
import { inlineActions } from './nextjs/inline-actions';
import { serverActions } from './nextjs/server-actions';
import { addressOfFolders } from './vercel/address-of-folders';
import { declaredServer } from './vercel/declared-server';
import { inlineEndpoint } from './vercel/inline-endpoint';
import { siteEndpoint } from './vercel/site-endpoint';
import { sitesWith } from './vercel/sites-with';

const framework = /"waku"/;
/** How a build is told its host. https://waku.gg/#deployment */
const toldHost = /\s--with-(?:aws-lambda|cloudflare|netlify|vercel)\b/;
const adapter = /['"]waku\/adapters\/(?:aws-lambda|cloudflare|netlify|vercel)['"]/;
/** The one function that runs every route: configurations that deploy it have declared it. */
const server = /['"]waku\/adapters\//;
const entries = ['waku.server', 'server-entry', 'entries'].flatMap((name) => ['tsx', 'ts', 'jsx', 'js'].map((extension) => `src/${name}.${extension}`));
const methods = ['DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT'];
/** Group 1: of an API route; group 2: the path of it or of a page. */
const routeFile = /^src\/pages\/(_?api\/)?(.+)\.[jt]sx?$/;

/** Waku, built for functions: API routes, server actions, and of the pages that say that they are rendered for each request those that wait. */
export const waku: Framework = {
  name: 'waku',
  docs: 'https://waku.gg/',
  hint: /['"]use server['"]/,
  *find(project, declared) {
    const isDeclared = declaredServer(project, declared, server);
    const folders = new Set(sitesOf(project).filter((folder) => !isDeclared(folder)));
    if (folders.size === 0) return;
    for (const folder of folders) for (const file of project.files) yield* answersOf(project, folder, file);
    const isSite = (folder: string): boolean => folders.has(folder);
    for (const { folder, file, found } of serverActions(project, isSite)) yield { ...siteEndpoint(project, folder, 'waku', file, found, `POST /RSC/F/${found.name}`), name: found.name };
    for (const action of inlineActions(project, isSite)) if (action.maker === 'use server') yield inlineEndpoint(project, 'waku', action, `POST /RSC/F/${action.name}`);
  },
};

function sitesOf(project: Project): string[] {
  const hosted = new Set([...sitesWith(project, framework, /^$/, /^$/)].map(({ folder }) => folder));
  const all = [...sitesWith(project, framework, /./, /^$/)].map(({ folder }) => folder);
  return all.filter((folder) => hosted.has(folder) || isTold(project, folder));
}

function isTold(project: Project, folder: string): boolean {
  const commands = scriptCommands(asObject(parseConfig(project, posix.join(folder, 'package.json'))));
  return commands.some(({ command }) => /\bwaku\s+build\b/.test(command) && toldHost.test(command)) || entries.some((name) => adapter.test(project.read(posix.join(folder, name)) ?? ''));
}

function* answersOf(project: Project, folder: string, file: string): Iterable<HandlerDeclaration> {
  const [, api, path] = routeFile.exec(pathBelow(folder, file)) ?? [];
  if (path === undefined || /\.(?:spec|test)$/.test(path)) return;
  if (api === undefined && waits(project, file)) yield* pageOf(project, folder, file, path);
  else if (api !== undefined && !isStatic(project, file)) yield* methodsOf(project, folder, file, api === 'api/' ? `api/${path}` : path);
}

/** What stands around pages is told from them by its name. */
function* pageOf(project: Project, folder: string, file: string, path: string): Iterable<HandlerDeclaration> {
  const found = project.exportsOf(file).get('default');
  if (!found || found.kind === 'type') return;
  const [, around] = /(?:^|\/)_(layout|root)$/.exec(path) ?? [];
  const endpoint = siteEndpoint(project, folder, 'waku', file, found, `GET ${addressOf(path)}`);
  yield around === undefined ? endpoint : { ...endpoint, name: `${endpoint.name} (${around})` };
}

function* methodsOf(project: Project, folder: string, file: string, path: string): Iterable<HandlerDeclaration> {
  const exports = project.exportsOf(file);
  for (const name of [...methods, 'default']) {
    const found = exports.get(name);
    if (found && found.kind !== 'type') yield siteEndpoint(project, folder, 'waku', file, found, `${name === 'default' ? '*' : name} ${addressOf(path)}`);
  }
}

function addressOf(path: string): string {
  return addressOfFolders(path.replace(/(?:^|\/)(?:index|_layout|_root)$/, ''));
}

/** An answer that is a file. https://waku.gg/guides/static-deployments */
function isStatic(project: Project, file: string): boolean {
  return /\brender\s?:\s?['"]static['"]/.test(project.read(file) ?? '');
}

/** Pages are files unless they say otherwise. https://waku.gg/guides/static-deployments */
function waits(project: Project, file: string): boolean {
  const text = project.read(file) ?? '';
  return /\brender\s?:\s?['"]dynamic['"]/.test(text) && /\bawait\b/.test(text);
}
