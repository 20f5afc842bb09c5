import { posix } from 'node:path';
import { packagesOf } from '../config/packages-of';
import { pathBelow } from '../config/path-below';
import { asObject, parseConfig } from '../config/parse/parse-config';
import { folderOf } from '../config/resolve-path';
import { isTestFile } from '../files/is-test-file';
import type { Framework, HandlerDeclaration, Project } from '../framework';
import { siteEndpoint } from './vercel/site-endpoint';

/** Blitz before version 2, which is built as Next.js is: queries and mutations in any folder, each of which a browser calls by a request of its own, API routes, and pages that are rendered for each request. Since then one route of Next.js runs all queries and mutations. */
export const blitz: Framework = {
  name: 'blitz',
  docs: 'https://blitzjs.com/docs/file-structure',
  *find(project) {
    for (const folder of sitesOf(project)) {
      for (const file of project.files) {
        const within = pathBelow(folder, file);
        if (/(?<!\.d)\.[jt]sx?$/.test(within) && !isTestFile(within)) yield* answersOf(project, folder, file, within);
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
  const answer = answerOf(within);
  const found = answer && project.exportsOf(file).get(answer.name);
  if (found && found.kind !== 'type') yield siteEndpoint(project, folder, 'blitz', file, found, answer.route);
}

/** By the folder that a file stands in, at any depth: what it has to export, and the route that this answers. */
function answerOf(within: string): { name: string; route: string } | undefined {
  const segments = within.replace(/(?:\/index)?\.[jt]sx?$/, '').split('/');
  const folders = folderOf(within).split('/');
  const after = (at: number): string => segments.slice(at + 1).join('/');
  const [resolver, api, page] = [folders.findIndex((one) => one === 'mutations' || one === 'queries'), folders.lastIndexOf('api'), folders.indexOf('pages')];
  if (resolver >= 0) return { name: 'default', route: `POST /api/rpc/${after(resolver)}` };
  if (api >= 0) return { name: 'default', route: `* /api/${after(api)}`.replace(/\/$/, '') };
  return page >= 0 ? { name: 'getServerSideProps', route: `GET /${after(page)}` } : undefined;
}
