import { posix } from 'node:path';
import { statedFolder } from '../config/stated/stated-folder';
import type { Framework, HandlerDeclaration, Project } from '../framework';
import { SERVER_MAKERS } from '../syntax/server-maker';
import { inlineActions } from './nextjs/inline-actions';
import { serverActions } from './nextjs/server-actions';
import { importedActions } from './solid-start/imported-actions';
import { declaredServer } from './vercel/declared-server';
import { inlineEndpoint } from './vercel/inline-endpoint';
import { nitroSites } from './vercel/nitro-sites';
import { siteEndpoint } from './vercel/site-endpoint';

const framework = /"(?:@solidjs\/start|solid-start)"/;
/** Of its versions before 1. */
const adapter = /^solid-start-(?:aws|cloudflare-(?:pages|workers)|netlify|vercel)$/;
const other = /^solid-start-(?:deno|node|static)$/;
const methods = ['DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT'];
/** The one function that runs every route: configurations that deploy it have declared it. */
const server = /\bcreateHandler\b|start\/server\/entry\b/;

/** SolidStart, built for functions: what the API routes below `src/routes` export, and its server functions, each of which a browser calls by a request of its own. */
export const solidStart: Framework = {
  name: 'solid-start',
  docs: 'https://docs.solidjs.com/solid-start/building-your-application/api-routes',
  hint: new RegExp(String.raw`['"]use server['"]|\b${SERVER_MAKERS}|\bexport\s+(?:(?:async\s+)?(?:const|function)\s+(?:DELETE|GET|HEAD|OPTIONS|PATCH|POST|PUT)\b|(?:const\s*)?\{[^{}]*\b(?:DELETE|GET|HEAD|OPTIONS|PATCH|POST|PUT)\b)`),
  *find(project, declared) {
    const isDeclared = declaredServer(project, declared, server);
    const folders = new Set([...nitroSites(project, framework, adapter, other)].filter((folder) => !isDeclared(folder)));
    if (folders.size === 0) return;
    const isSite = (folder: string): boolean => folders.has(folder);
    for (const folder of folders) yield* routesOf(project, folder);
    for (const { folder, file, found } of [...serverActions(project, isSite), ...importedActions(project, isSite)]) yield { ...siteEndpoint(project, folder, 'solid-start', file, found, `POST /_server/${found.name}`), name: found.name };
    for (const action of inlineActions(project, isSite)) yield inlineEndpoint(project, 'solid-start', action, `POST /_server/${action.name}`);
  },
};

function* routesOf(project: Project, folder: string): Iterable<HandlerDeclaration> {
  const root = statedFolder(project, folder, ['app.config.ts', 'app.config.js', 'vite.config.ts', 'vite.config.js'], 'appRoot') ?? posix.join(folder, 'src');
  const routes = posix.join(root, 'routes/');
  for (const file of project.hinted) {
    const [, path] = file.startsWith(routes) ? (/^(.+)\.[jt]sx?$/.exec(file.slice(routes.length)) ?? []) : [];
    if (path === undefined || /\.(?:test|spec)$/.test(path)) continue;
    for (const method of methods) {
      const found = project.exportsOf(file).get(method);
      if (found && found.kind !== 'type') yield siteEndpoint(project, folder, 'solid-start', file, found, `${method} ${addressOf(path)}`);
    }
  }
}

/** `(shop)/orders/[id]` is `/orders/[id]`, and `orders/(list)` its `index`. https://docs.solidjs.com/solid-start/building-your-application/routing */
function addressOf(path: string): string {
  return `/${path.split('/').filter((part) => part !== 'index' && !/^\(.*\)$/.test(part)).join('/')}`;
}
