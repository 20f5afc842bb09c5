import { posix } from 'node:path';
import { parseJsonc } from '../text/parse-jsonc';
import type { PathMapping } from './read-path-mapping';
import type { SpecifierFiles } from './specifier-files';

type Aliases = Readonly<Record<string, unknown>>;

/** Where bundlers and frameworks are told names of folders, in code: https://vite.dev/config/shared-options#resolve-alias, https://nuxt.com/docs/api/nuxt-config#alias, https://svelte.dev/docs/kit/configuration#alias */
const IN_CODE = ['nuxt.config', 'nitro.config', 'svelte.config', 'vite.config', 'webpack.config', 'next.config', 'astro.config'].flatMap((name) => ['.ts', '.js', '.mjs', '.mts', '.cjs'].map((extension) => name + extension));
const aliasesInCode = /\balias: ?\{([^{}]*)\}/g;
/** Texts and names of `'@server': resolve(__dirname, './server'), $models: 'src/models'`. Groups: a text, a name, the colon behind a key. */
const parts = /(?:['"]([^'"\n]*)['"]|(?<![\w$])([\w$]+))( ?:)?/g;

/** Names that a folder's packages give to folders: `_moduleAliases` of module-alias, `alias` of Babel's module-resolver, of Vite and of what is built with it. */
export function readAliases(project: SpecifierFiles, folder: string, onNames: (file: string) => void): PathMapping | undefined {
  const read = (file: string): string | undefined => (project.files.has(file) ? project.read(file) : undefined);
  const parsed = ['package.json', '.babelrc', '.babelrc.json', 'babel.config.json'].map((name) => parseJsonc(read(posix.join(folder, name)) ?? 'null') as Aliases | null);
  const inCode = IN_CODE.map((name) => posix.join(folder, name)).filter((file) => project.files.has(file));
  inCode.forEach(onNames);
  const paths = [...parsed.flatMap((config) => [config?._moduleAliases, ...babelAliases(config), ...babelAliases(config?.babel)]), ...inCode.flatMap((file) => statedAliases(read(file) ?? ''))].flatMap(pathsOf);
  return paths.length === 0 ? undefined : { baseUrl: folder, paths, hasOnlyPaths: true };
}

/** Texts behind a key are steps of its path: `resolve(__dirname, '..', 'shared')`. */
function statedAliases(text: string): Aliases[] {
  return [...text.matchAll(aliasesInCode)].map(([, block = '']) => {
    const aliases = new Map<string, string>();
    let key: string | undefined;
    for (const [, step, name, colon] of block.matchAll(parts)) {
      if (colon !== undefined) key = step ?? name;
      else if (step !== undefined && key !== undefined) aliases.set(key, posix.join(aliases.get(key) ?? '', step));
    }
    return Object.fromEntries(aliases);
  });
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
    if (typeof target !== 'string' || /[\^\\]|\$$/.test(name)) return [];
    return [[name, [target]], [`${name.replace(/\/$/, '')}/*`, [`${target.replace(/\/$/, '')}/*`]]];
  });
}
