import { posix } from 'node:path';
import type { Framework, HandlerDeclaration, Project } from '../framework';
import { moduleCode } from '../module-code';
import { siteEndpoint } from './vercel/site-endpoint';
import { statedPrerender } from './vercel/stated-prerender';
import { sitesWith, type Site } from './vercel/sites-with';

const methods = ['ALL', 'DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT'];

/** Astro on an adapter for functions: endpoints and pages below `src/pages`, where they answer on request. Of pages those that wait for something, in their code or in that of a component. */
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
    const [, path, extension] = file.startsWith(pages) ? (/^(.+)\.([jt]s|astro)$/.exec(file.slice(pages.length)) ?? []) : [];
    if (path === undefined || path.split('/').some((part) => part.startsWith('_')) || /\.(?:test|spec)$/.test(path)) continue;
    if (statedPrerender(project.read(file)) ?? !isServer) continue;
    const exports = project.exportsOf(file);
    const address = `/${path.replace(/(?:^|\/)index$/, '')}`;
    for (const method of extension === 'astro' ? (waits(project, file) ? ['default'] : []) : methods) {
      const found = exports.get(method);
      if (found && found.kind !== 'type') yield siteEndpoint(project, folder, 'astro', file, found, `${method === 'ALL' ? '*' : method === 'default' ? 'GET' : method} ${address}`);
    }
  }
}

/** Whether the code of a page, or of a component that it imports, awaits. */
function waits(project: Project, file: string, seen = new Set<string>()): boolean {
  seen.add(file);
  const code = moduleCode(file, project.read(file) ?? '');
  if (/\bawait\b/.test(code)) return true;
  const components = [...code.matchAll(/\bfrom\s*['"]([^'"]+\.astro)['"]/g)].map(([, specifier = '']) => project.resolve(specifier, file));
  return components.some((one) => one !== undefined && !seen.has(one) && waits(project, one, seen));
}
