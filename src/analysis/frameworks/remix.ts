import { posix } from 'node:path';
import { pathBelow } from '../config/path-below';
import { packagesOf } from '../config/packages-of';
import { asObject, asString, parseConfig } from '../config/parse/parse-config';
import type { Framework, HandlerDeclaration, Project } from '../framework';
import { listedRoutes } from '../config/stated/listed-routes';
import { statedFolder } from '../config/stated/stated-folder';
import { withoutComments } from '../config/stated/without-comments';
import { declaredServer } from './vercel/declared-server';
import { siteEndpoint } from './vercel/site-endpoint';
import { sitesWith, type Site } from './vercel/sites-with';

const adapter = /^(?:@(?:netlify\/(?:remix-adapter|remix-edge-adapter|vite-plugin-react-router)|vercel\/(?:react-router|remix)|react-router\/(?:architect|cloudflare)|remix-run\/(?:architect|cloudflare|cloudflare-pages|cloudflare-workers|netlify|vercel))|remix-sst)$/;
const other = /^@(?:react-router|remix-run)\/(?:express|serve)$/;
const framework = /"(?:@react-router\/dev|@remix-run\/(?:dev|react))"/;
const configurations = ['react-router', 'remix', 'vite'].flatMap((tool) => ['ts', 'js', 'mts', 'mjs', 'cjs'].map((extension) => `${tool}.config.${extension}`));
/** Hosts of functions that version 1 is told. https://v2.remix.run/docs/file-conventions/remix-config/#serverbuildtarget */
const builtFor = /\bserverBuildTarget\s?:\s?['"](?:arc|cloudflare-(?:pages|workers)|netlify|vercel)\b/;
/** The one function that runs every route: configurations that deploy it have declared it. */
const server = /\bcreateRequestHandler\b|server-build\b/;

/** Remix and React Router, built for functions: `loader` and `action` of the modules below `app`, unless one function that a configuration declares runs them all. */
export const remix: Framework = {
  name: 'remix',
  docs: 'https://reactrouter.com/start/framework/data-loading',
  hint: /\bexport\s+(?:async\s+)?(?:const|function)\s+(?:action|loader)\b|\bexport\s*(?:\*|\{[^{}]*\b(?:action|loader)\b)/,
  *find(project, declared) {
    const adapted = [...sitesWith(project, framework, adapter, other)];
    const told = [...sitesWith(project, framework, /./, /^$/)].filter((site) => isSaid(project, site, builtFor) && !adapted.some(({ folder }) => folder === site.folder));
    const isDeclared = declaredServer(project, declared, server);
    for (const site of [...adapted, ...told]) {
      // `ssr: false` makes files of every page.
      if (isSaid(project, site, /\bssr\s?:\s?false\b/)) continue;
      if (!isDeclared(site.folder)) yield* routesOf(project, site);
    }
  },
};

function isSaid(project: Project, { folder }: Site, what: RegExp): boolean {
  return configurations.some((name) => what.test(withoutComments(project.read(posix.join(folder, name)) ?? '')));
}

function* routesOf(project: Project, { folder }: Site): Iterable<HandlerDeclaration> {
  const app = statedFolder(project, folder, configurations, 'appDirectory') ?? posix.join(folder, 'app');
  const listed = ['ts', 'js'].map((extension) => project.read(posix.join(app, `routes.${extension}`))).find((text) => text !== undefined);
  const isFlat = listed === undefined ? isFlatByDefault(project, folder) : flatRoutes.test(withoutComments(listed));
  const names = listed === undefined ? undefined : listedRoutes(listed);
  const isListed = (path: string): boolean => names === undefined || /^root$|\bentry\b/.test(path) || names(path);
  for (const file of project.hinted) {
    const [, path] = /^(.+)\.[jt]sx?$/.exec(pathBelow(app, file)) ?? [];
    if (path === undefined || /\.(?:server|spec|test)$/.test(path) || !isListed(path) || (isFlat && !flatModule.test(path))) continue;
    for (const [name, verb] of [['loader', 'GET'], ['action', 'POST']] as const) {
      const found = project.exportsOf(file).get(name);
      if (found && found.kind !== 'type') yield siteEndpoint(project, folder, 'remix', file, found, `${verb} ${addressOf(path)}`);
    }
  }
}

/** A list that is nothing but what stands in `app/routes`. https://reactrouter.com/how-to/file-route-conventions */
const flatRoutes = /^(?![^]*\b(?:autoRoutes|glob|index|layout|prefix|readdir\w*|relative|rootDirectory|route)\b)[^]*\bfrom\s?['"]@(?:react-router|remix-run)\/fs-routes['"]/;
/** Its modules, and what the root renders; what else stands in a folder of a route belongs to that route. */
const flatModule = /^(?:root|routes\/[^/]+(?:\/(?:index|route))?)$/;

/** Version 2 of Remix takes what stands in `app/routes`, unless it is told its routes or to look for them as version 1 did. https://v2.remix.run/docs/file-conventions/routes/ */
function isFlatByDefault(project: Project, folder: string): boolean {
  const manifest = asObject(parseConfig(project, posix.join(folder, 'package.json')));
  const versions = ['dependencies', 'devDependencies'].map((list) => asString(asObject(manifest?.[list])?.['@remix-run/dev']) ?? '');
  if (!versions.some((version) => /^[\^~]?2\b/.test(version)) || packagesOf(manifest).some((name) => /^(?:@remix-run\/v1-route-convention|remix-(?:flat-routes|custom-routes))$/.test(name))) return false;
  return !isSaid(project, { folder }, /\b(?:defineRoutes|routes)\b/);
}

/** `routes/orders.$id` serves `/orders/:id`; what begins with `_` is no part of an address. */
function addressOf(path: string): string {
  const parts = path.replace(/^routes\//, '').replace(/\/(?:index|route)$/, '').split(/[./]/).filter((part) => part !== '' && part !== 'root' && part !== 'index' && !part.startsWith('_'));
  return `/${parts.map((part) => part.replace(/^\$$/, '*').replace(/^\$/, ':').replace(/_$/, '')).join('/')}`;
}
