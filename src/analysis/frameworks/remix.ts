import { posix } from 'node:path';
import { nearestPackage } from '../config/locate/entry-points';
import { folderOf } from '../config/resolve-path';
import type { Framework, HandlerDeclaration, Project } from '../framework';
import { siteEndpoint } from './vercel/site-endpoint';
import { sitesWith, type Site } from './vercel/sites-with';

const adapter = /^(?:@(?:netlify\/(?:remix-adapter|remix-edge-adapter|vite-plugin-react-router)|vercel\/(?:react-router|remix)|react-router\/(?:architect|cloudflare)|remix-run\/(?:architect|cloudflare|cloudflare-pages|cloudflare-workers|netlify|vercel))|remix-sst)$/;
const other = /^@(?:react-router|remix-run)\/(?:express|serve)$/;
/** The one function that runs every route: configurations that deploy it have declared it. */
const server = /\bcreateRequestHandler\b|server-build\b/;

/** Remix and React Router, built for functions: `loader` and `action` of the modules below `app`, unless one function that a configuration declares runs them all. */
export const remix: Framework = {
  name: 'remix',
  docs: 'https://reactrouter.com/start/framework/data-loading',
  hint: /\bexport\s+(?:async\s+)?(?:const|function)\s+(?:action|loader)\b|\bexport\s*\{[^{}]*\b(?:action|loader)\b/,
  *find(project, declared) {
    for (const site of sitesWith(project, /"(?:@react-router\/dev|@remix-run\/(?:dev|react))"/, adapter, other)) {
      const isDeclared = declared.some((one) => nearestPackage(project, folderOf(one.file)) === site.folder && server.test(project.read(one.file) ?? ''));
      if (!isDeclared) yield* routesOf(project, site);
    }
  },
};

function* routesOf(project: Project, { folder }: Site): Iterable<HandlerDeclaration> {
  const app = posix.join(folder, 'app/');
  const listed = ['ts', 'js'].map((extension) => project.read(`${app}routes.${extension}`)).find((text) => text !== undefined);
  for (const file of project.hinted) {
    const [, path] = file.startsWith(app) ? (/^(.+)\.[jt]sx?$/.exec(file.slice(app.length)) ?? []) : [];
    if (path === undefined || /\.(?:test|spec)$/.test(path) || (listed !== undefined && !isListed(listed, path))) continue;
    for (const [name, verb] of [['loader', 'GET'], ['action', 'POST']] as const) {
      const found = project.exportsOf(file).get(name);
      if (found && found.kind !== 'type') yield siteEndpoint(project, folder, 'remix', file, found, `${verb} ${addressOf(path)}`);
    }
  }
}

/** A list of routes names its modules (`route('/login', './routes/login.tsx')`), unless it takes what stands in a folder. https://reactrouter.com/start/framework/routing */
function isListed(routes: string, path: string): boolean {
  return /^root$|\bentry\b/.test(path) || !/['"`][^'"`\n]+\.[jt]sx?['"`]/.test(routes) || /\b(?:flatRoutes|autoRoutes|glob|readdir\w*)\b/.test(routes) || routes.includes(`${path}.`);
}

/** `routes/orders.$id` serves `/orders/:id`; what begins with `_` is no part of an address. */
function addressOf(path: string): string {
  const parts = path.replace(/^routes\//, '').replace(/\/(?:index|route)$/, '').split(/[./]/).filter((part) => part !== '' && part !== 'root' && part !== 'index' && !part.startsWith('_'));
  return `/${parts.map((part) => part.replace(/^\$$/, '*').replace(/^\$/, ':').replace(/_$/, '')).join('/')}`;
}
