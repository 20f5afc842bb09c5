import { posix } from 'node:path';
import { isBelow } from '../config/is-below';
import { packagesOf } from '../config/packages-of';
import { pathBelow } from '../config/path-below';
import { asObject, parseConfig } from '../config/parse/parse-config';
import { folderOf } from '../config/resolve-path';
import type { Framework, HandlerDeclaration, Project } from '../framework';
import { siteEndpoint } from './vercel/site-endpoint';

/** Group 1 is the name that the browser calls. */
const resolver = /(?:^|\/)(?:mutations|queries)\/(.+)\.[jt]sx?$/;
/** Group 1 is the address; in `pages/api` they are found as those of Next.js are. */
const api = /^(?:(?:app|src)\/)?(?:.+\/)?api\/(.+)\.[jt]sx?$/;
const page = /(?:^|\/)pages\/(.+)\.[jt]sx?$/;
const test = /(?:\.(?:spec|test)|\.d)\.[jt]sx?$|(?:^|\/)(?:__tests__|tests?)\//;

/** Blitz before version 2, which is built as Next.js is: queries and mutations in any folder, each of which a browser calls by a request of its own, API routes, and pages that are rendered for each request. Since then one route of Next.js runs all queries and mutations. */
export const blitz: Framework = {
  name: 'blitz',
  docs: 'https://blitzjs.com/docs/file-structure',
  *find(project) {
    for (const folder of sitesOf(project)) {
      for (const file of project.files) {
        const within = isBelow(file, folder) ? pathBelow(folder, file) : '';
        if (/\.[jt]sx?$/.test(within) && !test.test(within)) yield* answersOf(project, folder, file, within);
      }
    }
  },
};

function sitesOf(project: Project): string[] {
  const isBlitz = (file: string): boolean => {
    const packages = new Set(packagesOf(asObject(parseConfig(project, file))));
    return packages.has('blitz') && !packages.has('@blitzjs/next') && !packages.has('@blitzjs/rpc');
  };
  return [...project.files].filter((file) => posix.basename(file) === 'package.json' && /"blitz"/.test(project.read(file) ?? '') && isBlitz(file)).map(folderOf);
}

function* answersOf(project: Project, folder: string, file: string, within: string): Iterable<HandlerDeclaration> {
  const [, name] = resolver.exec(within) ?? [];
  const [, address] = name === undefined ? (api.exec(within) ?? []) : [];
  const [, path] = name === undefined && address === undefined ? (page.exec(within) ?? []) : [];
  const route = name !== undefined ? `POST /api/rpc/${name}` : address !== undefined ? `* /api/${address}` : path !== undefined ? `GET /${path}` : undefined;
  const found = route === undefined ? undefined : project.exportsOf(file).get(path === undefined ? 'default' : 'getServerSideProps');
  if (route !== undefined && found && found.kind !== 'type') yield siteEndpoint(project, folder, 'blitz', file, found, route.replace(/\/index$/, '/').replace(/(?<=.)\/$/, ''));
}
