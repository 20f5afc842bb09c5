import { posix } from 'node:path';
import { asObject } from '../config/parse/parse-config';
import { folderOf } from '../config/resolve-path';
import { bindingsOf } from '../static/bindings-of';
import { exportedExpression } from '../static/exported-expression';
import { exportedMembers } from '../static/exported-members';
import { libraryPath } from '../static/library-path';
import { ts } from '../syntax';
import type { ExportedName, Framework, HandlerDeclaration, Middleware, Project } from '../framework';
import { addressOfFolders } from './vercel/address-of-folders';
import { siteEndpoint } from './vercel/site-endpoint';
import { statedPrerender } from './vercel/stated-prerender';
import { sitesWith, type Site } from './vercel/sites-with';

const methods = ['DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT', 'fallback'];
const routeFile = /(?:^|\/)\+(server|page\.server)\.[jt]s$/;
const remoteFile = /\.remote\.[jt]s$/;

/** SvelteKit on an adapter for functions: endpoints of `+server`, `load` and `actions` of `+page.server`, but for what is rendered when it is built, and remote functions. Hooks and layouts run inside these, but for a hook that answers requests itself. */
export const sveltekit: Framework = {
  name: 'sveltekit',
  docs: 'https://svelte.dev/docs/kit/routing',
  *find(project) {
    for (const site of sitesWith(project, /"@sveltejs\/kit"/, /^@sveltejs\/adapter-(?:auto|cloudflare|cloudflare-workers|netlify|vercel)$|^svelte-kit-sst$/, /^@sveltejs\/adapter-(?:node|static)$/)) yield* routesOf(project, site);
  },
};

function* routesOf(project: Project, { folder }: Site): Iterable<HandlerDeclaration> {
  const routes = posix.join(folder, 'src/routes/');
  const source = posix.join(folder, 'src/');
  const middleware = hooksOf(project, folder);
  const endpoint = (file: string, found: ExportedName, route: string, name?: string): HandlerDeclaration => ({ ...siteEndpoint(project, folder, 'sveltekit', file, found, route, name), ...(middleware.length > 0 && { middleware }) });
  yield* answersOfHooks(project, folder, middleware);
  for (const file of project.files) {
    if (remoteFile.test(file) && file.startsWith(source)) for (const { found, verb } of remoteFunctions(project, file)) yield { ...endpoint(file, found, `${verb} /_app/remote/${found.name}`), name: found.name };
    const [, kind] = file.startsWith(routes) ? (routeFile.exec(file) ?? []) : [];
    if (kind === undefined || isPrerendered(project, routes, file, kind)) continue;
    const path = addressOfFolders(folderOf(file).slice(routes.length - 1));
    const exports = project.exportsOf(file);
    for (const method of kind === 'server' ? methods : ['load']) {
      const found = exports.get(method);
      if (found && found.kind !== 'type') yield endpoint(file, found, `${method === 'load' ? 'GET' : method === 'fallback' ? '*' : method} ${path}`);
    }
    const actions = kind === 'server' ? undefined : exports.get('actions');
    for (const action of actions ? actionNames(project, file) : []) if (actions) yield endpoint(file, actions, `POST ${path}${action === 'default' ? '' : `?/${action}`}`, `actions.${action}`);
  }
}

/** Those that stand in the object, and those of the project that are spread into it; of what a package made nothing is known but that it did. */
function actionNames(project: Project, file: string): Iterable<string> {
  const written = exportedMembers(project, file, 'actions')[0] ?? [];
  const spread = /\.\.\.\s*\w/.test(project.read(file) ?? '') ? Object.keys(asObject(project.run(file).exported('actions')) ?? {}).filter((name) => !name.startsWith('$')) : [];
  return new Set([...written, ...spread]);
}

/** `export const listOrders = query(async () => …)` of a module `orders.remote.ts`: each call in the browser is a request of its own. What is prerendered is one only where it says that it may be asked for later; a call of something else makes one behind a function of the project. https://svelte.dev/docs/kit/remote-functions */
function* remoteFunctions(project: Project, file: string): Iterable<{ found: ExportedName; verb: string }> {
  for (const found of project.exportsOf(file).values()) {
    const expression = exportedExpression(project, found);
    const made = expression && libraryPath(expression, bindingsOf(expression.getSourceFile()));
    const [kind = '', mode] = made?.module === '$app/server' ? made.path : [];
    const isMade = /^(?:command|form|prerender|query)$/.test(kind) || (made?.module !== '$app/server' && expression !== undefined && ts.isCallExpression(expression));
    if (!isMade || (kind === 'prerender' && !/\bdynamic:\s*true\b/.test(expression?.getText() ?? ''))) continue;
    yield { found, verb: kind === 'prerender' || (kind === 'query' && mode === undefined) ? 'GET' : 'POST' };
  }
}

/** Packages whose part of a hook answers requests of its own, with their addresses. */
const answering: readonly [from: RegExp, address: string][] = [
  [/\bfrom\s*['"]trpc-sveltekit['"]/, '/trpc/*'],
  [/\bfrom\s*['"]better-auth\/svelte-kit['"]/, '/api/auth/*'],
  [/\bfrom\s*['"]@auth\/sveltekit['"]/, '/auth/*'],
];

/** All of an import but what it is from: `import type { Session }`, and `import { type Session }`. */
const typeImport = /^[ \t]*import\s+(?:type\b[^'"]*|\{(?:\s*type\s[^,{}]*,)*(?:\s*type\s[^,{}]*|\s*)\}\s*from\b)/gm;

/** A hook that answers requests which no route is for: what a browser asks tRPC, and signing in. */
function* answersOfHooks(project: Project, folder: string, hooks: readonly Middleware[]): Iterable<HandlerDeclaration> {
  for (const { file } of hooks) {
    const found = project.exportsOf(file).get('handle');
    const texts = [...new Set([file, found?.file ?? file])].map((one) => (project.read(one) ?? '').replace(typeImport, ''));
    const address = answering.find(([from]) => texts.some((text) => from.test(text)))?.[1];
    if (found && address !== undefined) yield siteEndpoint(project, folder, 'sveltekit', file, found, `* ${address}`);
  }
}

/** What runs before each route: https://svelte.dev/docs/kit/hooks#Server-hooks-handle */
function hooksOf(project: Project, folder: string): Middleware[] {
  const files = ['hooks.server.ts', 'hooks.server.js', 'hooks.server/index.ts', 'hooks.server/index.js'].map((name) => posix.join(folder, 'src', name));
  return files.filter((file) => project.files.has(file) && project.exportsOf(file).has('handle')).map((file) => ({ file, export: 'handle', goesOn: true }));
}

/** What the file says, else for pages the nearest layout above: https://svelte.dev/docs/kit/page-options#prerender */
function isPrerendered(project: Project, routes: string, file: string, kind: string): boolean {
  const own = statedPrerender(project.read(file)) ?? statedPrerender(project.read(file.replace('+page.server.', '+page.')));
  if (own !== undefined || kind === 'server') return own ?? false;
  for (let at = folderOf(file); `${at}/`.startsWith(routes); at = folderOf(at)) {
    for (const layout of ['+layout.server.ts', '+layout.server.js', '+layout.ts', '+layout.js']) {
      const answer = statedPrerender(project.read(posix.join(at, layout)));
      if (answer !== undefined) return answer;
    }
  }
  return false;
}
