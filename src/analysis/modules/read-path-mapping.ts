import { parse as parseJsonc } from 'jsonc-parser';
import { posix } from 'node:path';

/** Where a configuration of TypeScript says that imports lead. */
export interface PathMapping {
  baseUrl: string;
  paths: [pattern: string, targets: string[]][];
  /** Names that no path fits are not looked for in `baseUrl`. */
  hasOnlyPaths?: true;
}

/** What a tsconfig.json says of imports, each option by itself: one that extends another inherits those that it leaves out. */
interface StatedMapping {
  baseUrl?: string;
  paths?: PathMapping['paths'];
  /** Of the configuration that has `paths`, which they are relative to without a `baseUrl`. */
  pathsFolder?: string;
}

/** `baseUrl` and `paths` of a tsconfig.json and of those that it extends. https://www.typescriptlang.org/tsconfig/#extends */
export function readPathMapping(read: (file: string) => string | undefined, file: string): PathMapping | undefined {
  const { baseUrl, paths, pathsFolder } = stated(read, file, 0);
  const folder = baseUrl ?? pathsFolder;
  return folder === undefined ? undefined : { baseUrl: folder, paths: paths ?? [] };
}

function stated(read: (file: string) => string | undefined, file: string, depth: number): StatedMapping {
  const text = read(file);
  const config = text === undefined ? undefined : (parseJsonc(text) as { extends?: unknown; compilerOptions?: { baseUrl?: unknown; paths?: unknown } } | undefined);
  if (!config || depth > 8) return {};
  const folder = posix.dirname(file);
  const parents = [config.extends].flat().filter((parent): parent is string => typeof parent === 'string' && parent.startsWith('.'));
  const inherited = parents.map((parent) => {
    const target = posix.join(folder, parent);
    return stated(read, target.endsWith('.json') ? target : `${target}.json`, depth + 1);
  });
  const { baseUrl, paths } = config.compilerOptions ?? {};
  return Object.assign(
    {},
    ...inherited,
    typeof baseUrl === 'string' ? { baseUrl: posix.join(folder, baseUrl) } : {},
    typeof paths === 'object' && paths !== null ? { paths: entriesOf(paths), pathsFolder: folder } : {},
  ) as StatedMapping;
}

function entriesOf(paths: object): PathMapping['paths'] {
  return Object.entries(paths).map(([pattern, targets]: [string, unknown]): [string, string[]] => [
    pattern,
    [targets].flat().filter((target): target is string => typeof target === 'string'),
  ]);
}
