import { posix } from 'node:path';
import { pathBelow } from '../../config/path-below';
import type { HandlerDeclaration, Project } from '../../framework';
import { siteEndpoint } from '../vercel/site-endpoint';

const pageServer = /^src\/app\/pages\/(.+)\.server\.ts$/;

/** What stands beside a page of Analog for the server: its data, `load`, and what its forms are sent to, `action`. https://analogjs.org/docs/features/data-fetching/server-side-data-fetching */
export function* analogPages(project: Project, site: string, folder: string): Iterable<HandlerDeclaration> {
  if (!project.read(posix.join(folder, 'package.json'))?.includes('@analogjs/platform')) return;
  for (const file of project.files) {
    const [, page] = pageServer.exec(pathBelow(folder, file)) ?? [];
    if (page === undefined) continue;
    for (const [name, verb] of [['load', 'GET'], ['action', 'POST']] as const) {
      const found = project.exportsOf(file).get(name);
      if (found && found.kind !== 'type') yield siteEndpoint(project, site, 'nuxt', file, found, `${verb} ${addressOf(page)}`);
    }
  }
}

/** `(shop)/orders.[id]` is `/orders/[id]`. https://analogjs.org/docs/features/routing/overview */
function addressOf(page: string): string {
  return `/${page.split(/[/.](?![^[]*\])/).filter((part) => part !== 'index' && !/^\(.*\)$/.test(part)).join('/')}`;
}
