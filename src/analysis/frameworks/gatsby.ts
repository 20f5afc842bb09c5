import { pathBelow } from '../config/path-below';
import type { Framework, HandlerDeclaration, Project } from '../framework';
import { siteEndpoint } from './vercel/site-endpoint';
import { sitesWith, type Site } from './vercel/sites-with';

const adapter = /^(?:@netlify\/plugin-gatsby|gatsby-adapter-netlify|gatsby-plugin-(?:gatsby-cloud|netlify))$/;
/** Group 1: whether it is a function or a page; group 2: its path. */
const routeFile = /^src\/(api|pages)\/(.+)\.[jt]sx?$/;

/** Gatsby on a host of functions: what the files below `src/api` export, and pages that get their data for each request. */
export const gatsby: Framework = {
  name: 'gatsby',
  docs: 'https://www.gatsbyjs.com/docs/reference/functions/',
  *find(project) {
    for (const site of sitesWith(project, /"gatsby"/, adapter, /^$/)) yield* answersOf(project, site);
  },
};

function* answersOf(project: Project, { folder }: Site): Iterable<HandlerDeclaration> {
  for (const file of project.files) {
    const [, kind, path = ''] = routeFile.exec(pathBelow(folder, file)) ?? [];
    const isPage = kind === 'pages';
    if (kind === undefined || /(?:^|\/)_|\.(?:d|spec|test)$/.test(path) || (isPage && !project.read(file)?.includes('getServerData'))) continue;
    const found = project.exportsOf(file).get(isPage ? 'getServerData' : 'default');
    const address = `/${path}`.replace(/\/index$/, '');
    if (found && found.kind !== 'type') yield siteEndpoint(project, folder, 'gatsby', file, found, isPage ? `GET ${address || '/'}` : `* /api${address}`);
  }
}
