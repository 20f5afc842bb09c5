import { posix } from 'node:path';
import type { Framework, HandlerDeclaration, Project } from '../framework';
import { siteEndpoint } from './vercel/site-endpoint';
import { statedPrerender } from './vercel/stated-prerender';
import { sitesWith, type Site } from './vercel/sites-with';

const methods = ['ALL', 'DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT'];

/** Astro on an adapter for functions: endpoints below `src/pages`, where they answer on request. Pages of `.astro` files are not read. */
export const astro: Framework = {
  name: 'astro',
  docs: 'https://docs.astro.build/en/guides/endpoints/',
  *find(project) {
    for (const site of sitesWith(project, /"astro"/, /^@astrojs\/(?:cloudflare|netlify|vercel)$|^astro-sst$/, /^@astrojs\/node$/)) yield* endpointsOf(project, site);
  },
};

function* endpointsOf(project: Project, { folder }: Site): Iterable<HandlerDeclaration> {
  const pages = posix.join(folder, 'src/pages/');
  const isServer = ['js', 'mjs', 'ts', 'mts'].some((extension) => /\boutput:\s*['"]server['"]/.test(project.read(posix.join(folder, `astro.config.${extension}`)) ?? ''));
  for (const file of project.files) {
    const [, path] = file.startsWith(pages) ? (/^(.+)\.[jt]s$/.exec(file.slice(pages.length)) ?? []) : [];
    if (path === undefined || path.split('/').some((part) => part.startsWith('_')) || /\.(?:test|spec)$/.test(path)) continue;
    if (statedPrerender(project.read(file)) ?? !isServer) continue;
    const exports = project.exportsOf(file);
    for (const method of methods) {
      const found = exports.get(method);
      if (found && found.kind !== 'type') yield siteEndpoint(project, folder, 'astro', file, found, `${method === 'ALL' ? '*' : method} /${path.replace(/(?:^|\/)index$/, '')}`);
    }
  }
}
