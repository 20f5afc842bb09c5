import { posix } from 'node:path';
import type { Project } from '../../framework';

export interface EnhanceRoute {
  file: string;
  export: string;
  line: number;
  /** `GET /orders/:id`. */
  route: string;
}

/** `delete` is a reserved word, so that the router asks for another name. */
const methods: Record<string, string> = { del: 'DELETE', delete: 'DELETE', destroy: 'DELETE', get: 'GET', head: 'HEAD', options: 'OPTIONS', patch: 'PATCH', post: 'POST', put: 'PUT' };

/** What Enhance's one function runs for the routes of `app/api`: each method that a file exports, also as a list of functions that run one after another. https://enhance.dev/docs/conventions/structure/api-routes */
export function* enhanceRoutes(project: Project, folder: string): Iterable<EnhanceRoute> {
  const routes = posix.join(folder, 'app/api/');
  for (const file of project.files) {
    const [, path] = file.startsWith(routes) ? (/^(.+)\.(?:mjs|js|ts|mts)$/.exec(file.slice(routes.length)) ?? []) : [];
    if (path === undefined || /\.(?:test|spec|d)$/.test(path)) continue;
    for (const [name, found] of project.exportsOf(file)) {
      if (Object.hasOwn(methods, name) && found.kind !== 'type') yield { file, export: name, line: found.file === file ? found.line : 1, route: `${methods[name]} ${addressOf(path)}` };
    }
  }
}

/** `orders/$id` is `/orders/:id`, `docs/$$` is `/docs/*`. */
function addressOf(path: string): string {
  const parts = path.split('/').filter((part, index, all) => !(part === 'index' && index === all.length - 1));
  return `/${parts.map((part) => (part === '$$' ? '*' : part.replace(/^\$/, ':'))).join('/')}`;
}
