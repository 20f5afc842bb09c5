import { posix } from 'node:path';
import { asObject } from '../config/parse/parse-config';
import { isBelow } from '../config/is-below';
import { oncePer } from '../config/once-per';
import { statedFolder } from '../config/stated/stated-folder';
import { withoutComments } from '../config/stated/without-comments';
import { sourceFile } from '../config/locate/source-file';
import type { Framework, HandlerDeclaration, Project, StaticValue } from '../framework';
import { astroTags } from '../syntax/astro-tags';
import { moduleCode } from '../text/module-code';
import { injectedRoutes, type InjectedRoute } from './astro/injected-routes';
import { applicationOf } from './nextjs/application-of';
import { siteEndpoint } from './vercel/site-endpoint';
import { statedPrerender } from './vercel/stated-prerender';
import { sitesWith, type Site } from './vercel/sites-with';

/** The code of a file, which many pages may render. */
type CodeOf = (file: string) => string;

const configurations = ['js', 'mjs', 'ts', 'mts'].map((extension) => `astro.config.${extension}`);
const methods = ['ALL', 'DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT'];

/** Astro on an adapter for functions: actions, islands that are rendered on the server, and endpoints and pages below `src/pages` and of integrations, where they answer on request. Of pages those that wait for something, in their code or in that of a component that they render. */
export const astro: Framework = {
  name: 'astro',
  docs: 'https://docs.astro.build/en/guides/endpoints/',
  hint: /\binjectRoute\b/,
  *find(project) {
    const codeOf = oncePer((file) => moduleCode(file, project.read(file) ?? ''));
    for (const site of sitesWith(project, /"astro"/, /^@astrojs\/(?:cloudflare|netlify|vercel)$|^astro-sst$/, /^@astrojs\/node$/)) {
      yield* endpointsOf(project, site, codeOf);
      yield* actionsOf(project, site);
      yield* islandsOf(project, site, codeOf);
    }
  },
};

/** https://docs.astro.build/en/reference/configuration-reference/#srcdir */
function sourceFolder(project: Project, folder: string): string {
  return statedFolder(project, folder, configurations, 'srcDir') ?? posix.join(folder, 'src');
}

function* endpointsOf(project: Project, site: Site, codeOf: CodeOf): Iterable<HandlerDeclaration> {
  const { folder } = site;
  const pages = posix.join(sourceFolder(project, folder), 'pages/');
  const isServer = configurations.some((name) => /\boutput:\s*['"]server['"]|\boutput\s*=\s*['"]server['"]/.test(withoutComments(project.read(posix.join(folder, name)) ?? '')));
  for (const file of project.files) {
    const [, path] = file.startsWith(pages) ? (/^(.+)\.(?:[jt]s|astro)$/.exec(file.slice(pages.length)) ?? []) : [];
    if (path === undefined || path.split('/').some((part) => part.startsWith('_')) || /\.(?:test|spec)$/.test(path)) continue;
    if (!(statedPrerender(project.read(file)) ?? !isServer)) yield* answersOf(project, site, { file, path: `/${path.replace(/(?:^|\/)index$/, '')}` }, codeOf);
  }
  const siteOf = applicationOf(project, (one) => one === folder);
  for (const integration of project.hinted) {
    for (const route of siteOf(integration) === folder ? injectedRoutes(project, folder, integration) : []) {
      if (!(statedPrerender(project.read(route.file)) ?? route.isPrerendered ?? !isServer)) yield* answersOf(project, site, route, codeOf);
    }
  }
}

/** The methods of an endpoint, or the page itself where it waits. */
function* answersOf(project: Project, { folder }: Site, { file, path }: Pick<InjectedRoute, 'file' | 'path'>, codeOf: CodeOf): Iterable<HandlerDeclaration> {
  const exports = project.exportsOf(file);
  for (const method of file.endsWith('.astro') ? (waits(project, codeOf, file) ? ['default'] : []) : methods) {
    const found = exports.get(method);
    if (found && found.kind !== 'type') yield siteEndpoint(project, folder, 'astro', file, found, `${method === 'ALL' ? '*' : method === 'default' ? 'GET' : method} ${path}`);
  }
}

/** Whether the code of a page, or of a component that it renders, awaits. */
function waits(project: Project, codeOf: CodeOf, file: string, seen = new Set<string>()): boolean {
  seen.add(file);
  const code = codeOf(file);
  if (/\bawait\b/.test(code)) return true;
  const rendered = componentsIn(project, file, code).filter(([name]) => code.includes(`${name}(Astro)`));
  return rendered.some(([, component]) => !seen.has(component) && waits(project, codeOf, component, seen));
}

/** Components that a page leaves for a request of their own, also where the page is a file: `<Reviews server:defer />`. */
function* islandsOf(project: Project, { folder }: Site, codeOf: CodeOf): Iterable<HandlerDeclaration> {
  const islands = new Set<string>();
  const source = sourceFolder(project, folder);
  for (const file of project.files) {
    const text = file.endsWith('.astro') && isBelow(file, source) ? (project.read(file) ?? '') : '';
    if (!text.includes('server:defer')) continue;
    const deferred = new Set(astroTags(text).flatMap(({ name, isDeferred }) => (isDeferred ? [name] : [])));
    for (const [name, component] of componentsIn(project, file, text)) if (deferred.has(name)) islands.add(component);
  }
  for (const file of islands) {
    const found = waits(project, codeOf, file) ? project.exportsOf(file).get('default') : undefined;
    if (found) yield siteEndpoint(project, folder, 'astro', file, found, `GET /_server-islands/${posix.parse(file).name}`);
  }
}

/** `.astro` files that a file imports, by the name that they have there. */
function componentsIn(project: Project, file: string, code: string): [string, string][] {
  return [...code.matchAll(/\bimport\s+([\w$]+)\s+from\s*['"]([^'"]+\.astro)['"]/g)].flatMap(([, name = '', specifier = '']): [string, string][] => {
    const component = project.resolve(specifier, file);
    return component === undefined ? [] : [[name, component]];
  });
}

/** Groups within groups, beyond which no action is looked for. */
const MAX_GROUPS = 4;

/** `export const server = { order: defineAction({ handler }) }` of `src/actions`, also in groups: code in the browser calls each with a request. https://docs.astro.build/en/guides/actions/ */
function* actionsOf(project: Project, { folder }: Site): Iterable<HandlerDeclaration> {
  const file = sourceFile(project, posix.join(sourceFolder(project, folder), 'actions'));
  const found = file === undefined ? undefined : project.exportsOf(file).get('server');
  if (file === undefined || !found) return;
  for (const name of namesIn(project.run(file).exported('server'))) yield siteEndpoint(project, folder, 'astro', file, found, `POST /_actions/${name}`, `server.${name}.handler`);
}

function namesIn(value: StaticValue, groups = 0): string[] {
  const members = groups > MAX_GROUPS ? [] : Object.entries(asObject(value) ?? {});
  return members.flatMap(([name, member]) => (asObject(member)?.$library === 'astro:actions' ? [name] : namesIn(member, groups + 1).map((inner) => `${name}.${inner}`)));
}
