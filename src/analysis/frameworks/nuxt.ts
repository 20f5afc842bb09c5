import { posix } from 'node:path';
import { isBelow } from '../config/is-below';
import { pathBelow } from '../config/path-below';
import { nitroPreset } from '../config/stated/nitro-preset';
import { oncePer } from '../config/once-per';
import { folderOf } from '../config/resolve-path';
import type { Framework, HandlerDeclaration, Middleware, Project } from '../framework';
import { nitroConfigurations } from '../modules/nitro-configurations';
import { textPart } from '../text/text-part';
import { statedFolder } from '../config/stated/stated-folder';
import { withoutComments } from '../config/stated/without-comments';
import { analogPages } from './nuxt/analog-pages';
import { layersOf } from './nuxt/layers-of';
import { pluginHooks } from './nuxt/plugin-hooks';
import { scheduledTasks } from './nuxt/scheduled-tasks';
import { rootsOf } from './nuxt/roots-of';
import { statedHandlers } from './nuxt/stated-handlers';
import { siteEndpoint } from './vercel/site-endpoint';
import { sitesWith, type Site } from './vercel/sites-with';

const framework = /"(?:@analogjs\/platform|nuxt|nitro|nitropack|@analogjs\/vite-plugin-nitro|vite-plugin-(?:with-)?nitro)"/;
/** Those of servers and of files. https://nitro.build/deploy/runtimes/node */
const presetOfServer = /\bpreset\s?:\s?['"](?:bun|deno[-_]server|github[-_]pages|gitlab[-_]pages|iis|node|static)/;
/** Where a host may be told: Nitro is a plug-in of Vite too, with and without Analog around it. https://nitro.build/deploy */
const presetFiles = [...nitroConfigurations, ...['ts', 'js', 'mts', 'mjs'].map((extension) => `vite.config.${extension}`), 'package.json'];
/** By its path from the folder of a site or of a layer. */
const middlewareFile = new RegExp(String.raw`^(?:layers/[^/]+/)?(?:src/)?(?:server/)?middleware/.+(?<!\.(?:test|spec))\.[cm]?[jt]s$`);

/** Nuxt and Nitro, built for a host of functions: what files below `server/api` and `server/routes` export, also those of layers; of Nitro alone below `api` and `routes` too. */
export const nuxt: Framework = {
  name: 'nuxt',
  docs: 'https://nuxt.com/docs/guide/directory-structure/server',
  *find(project) {
    const layers = oncePer((folder) => layersOf(project, folder));
    const roots = oncePer((folder) => rootsOf(project, folder));
    const partsOf = (folder: string): string[] => roots(folder).flatMap((root) => [root, ...layers(root)]);
    const adapted = [...sitesWith(project, framework, /^(?:@nuxthub\/core|@netlify\/nuxt)$/, /^$/, layers)];
    const known = new Set(adapted.map(({ folder }) => folder));
    const preset = [...sitesWith(project, framework, /./, /^$/, layers)].filter((site) => !known.has(site.folder) && hasPreset(project, [site.folder, ...partsOf(site.folder)]));
    const sites = [...adapted, ...preset].filter((site) => !roots(site.folder).some((root) => isForServer(project, root)));
    const taken = new Set(sites.map(({ folder }) => folder));
    for (const site of sites) {
      const own = roots(site.folder);
      const all = own.flatMap((root) => layers(root));
      const isNuxt = [site.folder, ...all].some((one) => /"nuxt"/.test(project.read(posix.join(one, 'package.json')) ?? ''));
      const middleware = middlewareOf(project, [...all, ...own]);
      // What a layer answers, the first site that extends it does; a layer that is deployed itself does so itself.
      for (const folder of [...own, ...all.filter((one) => !own.some((root) => isBelow(one, root)) && !taken.has(one))]) {
        taken.add(folder);
        for (const route of answersOf(project, site, folder, isNuxt)) yield { ...route, ...(middleware.length > 0 && { middleware }) };
        yield* scheduledTasks(project, site.folder, folder, own);
        yield* pluginHooks(project, site.folder, folder, isNuxt);
        yield* analogPages(project, site.folder, folder);
      }
    }
  },
};

function hasPreset(project: Project, folders: readonly string[]): boolean {
  return folders.some((one) => presetFiles.some((name) => nitroPreset.test(withoutComments(project.read(posix.join(one, name)) ?? ''))));
}

/** A stated preset goes before the host whose file stands beside it. */
function isForServer(project: Project, folder: string): boolean {
  const texts = nitroConfigurations.map((name) => withoutComments(project.read(posix.join(folder, name)) ?? ''));
  return texts.some((text) => presetOfServer.test(text)) && !hasPreset(project, [folder]);
}

/** What runs before each route, by name: https://nitro.build/guide/routing#middleware */
function middlewareOf(project: Project, folders: readonly string[]): Middleware[] {
  return [...new Set(folders)].flatMap((folder) => {
    const files = [...project.files].filter((file) => middlewareFile.test(pathBelow(folder, file)) && project.derive(file, makesHandler) && project.shapeOf(file, 'default'));
    return files.sort().map((file) => ({ file, export: 'default' }));
  });
}

/** What answers in a folder: its files by where they stand, in the folders that its configuration names too, and those that it or its modules name. */
function* answersOf(project: Project, site: Site, folder: string, isNuxt: boolean): Iterable<HandlerDeclaration> {
  yield* routesOf(project, site, folder, isNuxt);
  const sources = statedFolder(project, folder, nitroConfigurations, 'srcDir');
  if (sources !== undefined && sources !== folder && sources !== posix.join(folder, 'src')) yield* routesOf(project, site, sources, isNuxt);
  const server = isNuxt ? statedFolder(project, folder, nitroConfigurations, 'serverDir') : undefined;
  if (server !== undefined && !(posix.basename(server) === 'server' && [folder, posix.join(folder, 'src'), sources].includes(folderOf(server)))) yield* routesOf(project, site, server, false);
  for (const { file, route, verb } of statedHandlers(project, folder)) {
    const found = project.exportsOf(file).get('default');
    if (found && found.kind !== 'type') yield siteEndpoint(project, site.folder, 'nuxt', file, found, `${verb} ${route}`);
  }
}

/** Those whose files stand in a folder: the site's own, or that of one of its layers. */
function* routesOf(project: Project, site: Site, folder: string, isNuxt: boolean): Iterable<HandlerDeclaration> {
  const routeFile = isNuxt ? /^(?:layers\/[^/]+\/)?(?:src\/)?server\/(api|routes)\/(.+)\.[cm]?[jt]s$/ : /^(?:src\/)?(?:server\/)?(api|routes)\/(.+)\.[cm]?[jt]s$/;
  const isServers = (within: string): boolean => isNuxt || /^(?:src\/)?server\//.test(within);
  for (const file of project.files) {
    const within = pathBelow(folder, file);
    const [, kind, path = ''] = routeFile.exec(within) ?? [];
    const found = kind === undefined || /\.(?:test|spec)$/.test(path) ? undefined : project.exportsOf(file).get('default');
    if (!found || found.kind === 'type' || (!isServers(within) && !project.derive(file, makesHandler))) continue;
    const [, address = path, method] = /^(.*)\.(connect|delete|get|head|options|patch|post|put|trace)$/.exec(path) ?? [];
    const route = `${kind === 'api' ? '/api' : ''}/${address.replace(/(?:^|\/)index$/, '')}`.replace(/(?<=.)\/$/, '');
    yield siteEndpoint(project, site.folder, 'nuxt', file, found, `${method?.toUpperCase() ?? '*'} ${route}`);
  }
}

/** `api/` beside a package.json may hold anything: a handler is made by a function of h3 or Nitro. https://nitro.build/guide/routing */
const makesHandler = textPart("makes Nitro's handler", (text) => /\b(?:define\w*(?:Handler|Middleware)|(?:cached|lazy)?[eE]ventHandler|fromNodeMiddleware)\b/.test(text));
