import { posix } from 'node:path';
import { sourceFile } from '../../config/locate/source-file';
import { pathBelow } from '../../config/path-below';
import { folderOf, resolvePath } from '../../config/resolve-path';
import { statedFolder } from '../../config/stated/stated-folder';
import { withoutComments } from '../../config/stated/without-comments';
import type { Project } from '../../framework';
import { nitroConfigurations } from '../../modules/nitro-configurations';

interface StatedHandler {
  file: string;
  route: string;
  /** `*` where none is stated. */
  verb: string;
}

/** The module that answers a route, of an object that names both in either order. */
const handler = /\bhandler\s?:\s?(?:[\w.]{1,40}\(\s?(?:import\.meta\.url,\s?)?)?['"`]([^'"`\n]{1,200})['"`]/g;
/** Characters of such an object on either side of its module. */
const MOST_AROUND = 400;
const localModule = /^modules\/.+\.[cm]?[jt]s$/;

/** Routes that a site's configuration lists (`serverHandlers`, Nitro's `handlers`), and those that its own modules add (`addServerHandler`). https://nuxt.com/docs/api/kit/nitro#addserverhandler */
export function* statedHandlers(project: Project, root: string): Iterable<StatedHandler> {
  const modules = [...project.files].filter((file) => localModule.test(pathBelow(root, file)));
  for (const file of [...nitroConfigurations.map((name) => posix.join(root, name)), ...modules]) {
    const text = withoutComments(project.read(file) ?? '');
    if (!/\b(?:addServerHandler|handlers|serverHandlers)\b/.test(text)) continue;
    for (const { 1: path = '', index } of text.matchAll(handler)) {
      const before = text.slice(Math.max(0, index - MOST_AROUND), index);
      const entry = before.slice(before.lastIndexOf('{') + 1) + text.slice(index, index + MOST_AROUND).split('}', 1)[0];
      const [, route] = /\broute\s?:\s?['"`]([^'"`\n]{1,200})['"`]/.exec(entry) ?? [];
      const [, method = '*'] = /\bmethod\s?:\s?['"`](\w{1,10})['"`]/.exec(entry) ?? [];
      const target = route === undefined || /\bmiddleware\s?:\s?true\b/.test(entry) ? undefined : moduleAt(project, root, file, path);
      if (target !== undefined && route !== undefined) yield { file: target, route, verb: method.toUpperCase() };
    }
  }
}

/** `~/` and `@/` are the folder of sources, `~~/` and `@@/` the site's own. */
function moduleAt(project: Project, root: string, file: string, path: string): string | undefined {
  const [, alias, rest] = /^(~~|@@|~|@)\/(.+)$/.exec(path) ?? [];
  if (alias === undefined) return path.startsWith('.') ? sourceAt(project, resolvePath(folderOf(file), path)) : undefined;
  const sources = alias.length === 1 ? statedFolder(project, root, nitroConfigurations, 'srcDir') : undefined;
  return sourceAt(project, posix.join(sources ?? root, rest ?? '')) ?? project.resolve(path, file);
}

function sourceAt(project: Project, path: string | undefined): string | undefined {
  return path === undefined ? undefined : sourceFile(project, path);
}
