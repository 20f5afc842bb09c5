import { posix } from 'node:path';
import { folderOf } from '../config/resolve-path';
import { bindingsOf } from '../static/bindings-of';
import { constantsOf } from '../static/constants-of';
import { exportedExpression } from '../static/exported-expression';
import { libraryPath } from '../static/library-path';
import { lineOfNode } from '../static/source-of';
import type { Framework, HandlerDeclaration, Middleware, Project } from '../framework';
import { inlineActions } from './nextjs/inline-actions';
import { layoutsOf } from './qwik-city/layouts-of';
import { qwikCityPackage, qwikSites } from './qwik-city/qwik-sites';
import { addressOfFolders } from './vercel/address-of-folders';
import { declaredServer } from './vercel/declared-server';
import { inlineEndpoint } from './vercel/inline-endpoint';
import { siteEndpoint } from './vercel/site-endpoint';

interface Site {
  folder: string;
  /** Its layouts and plugins. */
  around: readonly string[];
}

const verbs: Readonly<Record<string, string>> = { onDelete: 'DELETE', onGet: 'GET', onHead: 'HEAD', onOptions: 'OPTIONS', onPatch: 'PATCH', onPost: 'POST', onPut: 'PUT', onRequest: '*' };
/** `index@wide!.tsx`: an index may name its layout, and leave out those above. */
const indexFile = /(?:^|\/)index(?:@[\w-]+)?!?\.[jt]sx?$/;
/** https://qwik.dev/docs/advanced/plugins/ */
const plugin = /^plugin(?:@[\w-]+)?\.[jt]sx?$/;
const aroundFile = /(?:^|\/)(?:layout(?:-[\w-]+)?!?|plugin(?:@[\w-]+)?)\.[jt]sx?$/;
const testFile = /\.(?:test|spec)\.[jt]sx?$/;
/** The one function that runs every route: configurations that deploy it have declared it. */
const server = /\bcreateQwik(?:City|Router)\b|@qwik-(?:city|router)-\w+/;

/** Qwik City on a host of functions: methods and loaders of the `index` files below `src/routes`, and actions and server functions, each of which a browser calls by a request of its own. What layouts and plugins answer runs before these. */
export const qwikCity: Framework = {
  name: 'qwik-city',
  docs: 'https://qwik.dev/docs/endpoints/',
  hint: /\b(?:globalAction|routeAction|routeLoader|server)\$|\bon(?:Delete|Get|Head|Options|Patch|Post|Put|Request)\b/,
  *find(project, declared) {
    const isDeclared = declaredServer(project, declared, server);
    for (const folder of qwikSites(project)) {
      if (isDeclared(folder)) continue;
      const site = { folder, around: [...project.files].filter((file) => file.startsWith(routesFolder(folder)) && aroundFile.test(file)) };
      for (const file of project.hinted) {
        if (!file.startsWith(posix.join(folder, 'src/')) || testFile.test(file)) continue;
        yield* methodsIn(project, site, file);
        yield* functionsIn(project, site, file);
      }
      yield* innerFunctions(project, site);
    }
  },
};

function routesFolder(folder: string): string {
  return posix.join(folder, 'src/routes/');
}

/** Address of an `index` file; undefined for any other. */
function addressOf(folder: string, file: string): string | undefined {
  const routes = routesFolder(folder);
  return file.startsWith(routes) && indexFile.test(file) ? addressOfFolders(folderOf(file).slice(routes.length - 1)) : undefined;
}

/** `export const onGet`. https://qwik.dev/docs/endpoints/ */
function* methodsIn(project: Project, site: Site, file: string): Iterable<HandlerDeclaration> {
  const address = addressOf(site.folder, file);
  if (address === undefined) return;
  for (const [name, found] of project.exportsOf(file)) {
    const verb = verbs[name];
    if (verb === undefined || found.kind === 'type') continue;
    yield { ...siteEndpoint(project, site.folder, 'qwik-city', file, found, `${verb} ${address}`), ...beforeIt(project, site, file, name) };
  }
}

/** `export const useOrders = routeLoader$(…)`, actions, and server functions, which need no export. */
function* functionsIn(project: Project, site: Site, file: string): Iterable<HandlerDeclaration> {
  const exported = [...project.exportsOf(file).values()].filter((found) => found.file === file).map((found) => ({ found, expression: exportedExpression(project, found) }));
  for (const { name, initializer } of constantsOf(project, file)) {
    const made = libraryPath(initializer, bindingsOf(initializer.getSourceFile()));
    const kind = made && qwikCityPackage.test(made.module) ? made.path.join('.') : '';
    const route = routeOf(kind, addressOf(site.folder, file), name);
    if (!made || route === undefined || (kind === 'routeLoader$' && site.around.includes(file))) continue;
    const own = exported.find(({ expression }) => expression === initializer)?.found;
    if (!own && kind !== 'server$') continue;
    const line = lineOfNode(initializer.parent);
    const { evidence, ...endpoint } = siteEndpoint(project, site.folder, 'qwik-city', file, own ?? { name, file, line }, route);
    const registration = own ? undefined : { module: made.module, path: 'const', line };
    yield { ...endpoint, name, evidence: { ...evidence, reason: `${name} made by ${kind}` }, ...(registration ? { registration } : beforeIt(project, site, file, kind === 'routeLoader$' ? 'onGet' : 'onPost')) };
  }
}

/** `server$` inside a component, or in what another call is given. */
function* innerFunctions(project: Project, site: Site): Iterable<HandlerDeclaration> {
  const listed = (file: string, name: string): boolean => [...constantsOf(project, file)].some((one) => one.name === name);
  for (const action of inlineActions(project, (one) => one === site.folder)) {
    const { folder, file, name, maker } = action;
    const route = routeOf(maker, addressOf(folder, file), name);
    if (maker === 'server$' && route !== undefined && !testFile.test(file) && !listed(file, name)) yield inlineEndpoint(project, 'qwik-city', action, route);
  }
}

/** By what makes it: a loader answers with its page, an action and a server function each by an address with its name. */
function routeOf(kind: string, address: string | undefined, name: string): string | undefined {
  if (kind === 'routeLoader$') return `GET ${address ?? '/*'}`;
  if (kind === 'routeAction$' || kind === 'globalAction$') return `POST ${address ?? '/'}?qaction=${name}`;
  return kind === 'server$' ? `POST ${address ?? '/'}?qfunc=${name}` : undefined;
}

/** What plugins and the layouts above a route do before it: https://qwik.dev/docs/middleware/ */
function beforeIt(project: Project, { folder, around }: Site, file: string, method: string): { middleware?: Middleware[] } {
  const routes = routesFolder(folder);
  if (!file.startsWith(routes)) return {};
  const plugins = around.filter((one) => folderOf(one) === posix.join(folder, 'src/routes') && plugin.test(posix.basename(one))).sort();
  const middleware = [...plugins, ...layoutsOf(around, routes, file)].flatMap((one) => [...new Set(['onRequest', method])].flatMap((name) => (project.exportsOf(one).has(name) ? [{ file: one, export: name }] : [])));
  return middleware.length > 0 ? { middleware } : {};
}
