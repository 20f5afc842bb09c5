import { posix } from 'node:path';
import { parseJsonc } from '../text/parse-jsonc';

/** Where a configuration of TypeScript says that imports lead. */
export interface PathMapping {
  baseUrl: string;
  paths: [pattern: string, targets: string[]][];
  /** Names that no path fits are not looked for in `baseUrl`. */
  hasOnlyPaths?: true;
}

/** Configurations that one extends, directly and through others, at most. */
const MOST_EXTENDED = 100;

/** What a tsconfig.json says of imports, each option by itself: one that extends another inherits those that it leaves out. */
interface StatedMapping {
  baseUrl?: string;
  paths?: PathMapping['paths'];
  /** Of the configuration that has `paths`, which they are relative to without a `baseUrl`. */
  pathsFolder?: string;
}

/** `baseUrl` and `paths` of a tsconfig.json and of those that it extends. https://www.typescriptlang.org/tsconfig/#extends */
export function readPathMapping(read: (file: string) => string | undefined, file: string): PathMapping | undefined {
  const { baseUrl, paths, pathsFolder } = stated(read, file, new Map());
  const folder = baseUrl ?? pathsFolder;
  return folder === undefined ? undefined : { baseUrl: folder, paths: paths ?? [] };
}

/** `known`: of files that were asked for, each of which is read once: they may extend one another in a circle, or one of them by many ways. */
function stated(read: (file: string) => string | undefined, file: string, known: Map<string, StatedMapping>): StatedMapping {
  const before = known.get(file);
  if (before || known.size >= MOST_EXTENDED) return before ?? {};
  known.set(file, {});
  const mapping = readStated(read, file, known);
  known.set(file, mapping);
  return mapping;
}

function readStated(read: (file: string) => string | undefined, file: string, known: Map<string, StatedMapping>): StatedMapping {
  const text = read(file);
  const config = text === undefined ? undefined : (parseJsonc(text) as { extends?: unknown; compilerOptions?: { baseUrl?: unknown; paths?: unknown } } | null | undefined);
  if (!config) return {};
  const folder = posix.dirname(file);
  const parents = [config.extends].flat().filter((parent): parent is string => typeof parent === 'string' && parent.startsWith('.'));
  const inherited = parents.map((parent) => {
    const target = posix.join(folder, parent);
    return stated(read, target.endsWith('.json') ? target : `${target}.json`, known);
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
