import { posix } from 'node:path';
import { parseJsonc } from '../parse-jsonc';
import type { PathMapping } from './read-path-mapping';

type Aliases = Readonly<Record<string, unknown>>;

/** Names that a folder's packages give to folders: `_moduleAliases` of module-alias, `alias` of Babel's module-resolver. */
export function readAliases(read: (file: string) => string | undefined, folder: string): PathMapping | undefined {
  const parsed = ['package.json', '.babelrc', '.babelrc.json', 'babel.config.json'].map((name) => parseJsonc(read(posix.join(folder, name)) ?? 'null') as Aliases | null);
  const paths = parsed.flatMap((config) => [config?._moduleAliases, ...babelAliases(config), ...babelAliases(config?.babel)].flatMap(pathsOf));
  return paths.length === 0 ? undefined : { baseUrl: folder, paths, hasOnlyPaths: true };
}

/** `plugins: [["module-resolver", { alias }]]` */
function babelAliases(config: unknown): unknown[] {
  const { plugins } = (config ?? {}) as { plugins?: unknown };
  if (!Array.isArray(plugins)) return [];
  return plugins.filter((plugin): plugin is [string, { alias?: unknown } | undefined] => Array.isArray(plugin) && typeof plugin[0] === 'string' && /(?:^|-)module-resolver$/.test(plugin[0])).map(([, options]) => options?.alias);
}

/** Without a star an alias stands for the folder and for what is below it. */
function pathsOf(aliases: unknown): [string, string[]][] {
  if (typeof aliases !== 'object' || aliases === null) return [];
  return Object.entries(aliases as Aliases).flatMap(([name, target]): [string, string[]][] => {
    if (typeof target !== 'string' || /[\^$\\]/.test(name)) return [];
    return [[name, [target]], [`${name.replace(/\/$/, '')}/*`, [`${target.replace(/\/$/, '')}/*`]]];
  });
}
