import { parse as parseJsonc } from 'jsonc-parser';
import { posix } from 'node:path';

/** Where a configuration of TypeScript says that imports lead. */
export interface PathMapping {
  baseUrl: string;
  paths: [pattern: string, targets: string[]][];
  /** Names that no path fits are not looked for in `baseUrl`. */
  hasOnlyPaths?: true;
}

/** `baseUrl` and `paths` of a tsconfig.json, or of one that it extends. */
export function readPathMapping(read: (file: string) => string | undefined, file: string, depth = 0): PathMapping | undefined {
  const text = read(file);
  const config = text === undefined ? undefined : (parseJsonc(text) as { extends?: unknown; compilerOptions?: { baseUrl?: unknown; paths?: unknown } } | undefined);
  if (!config || depth > 8) return undefined;
  const { baseUrl, paths } = config.compilerOptions ?? {};
  if (typeof baseUrl !== 'string' && (typeof paths !== 'object' || paths === null)) {
    const parents = [config.extends].flat().filter((parent): parent is string => typeof parent === 'string' && parent.startsWith('.'));
    for (const parent of parents) {
      const target = posix.join(posix.dirname(file), parent);
      const inherited = readPathMapping(read, target.endsWith('.json') ? target : `${target}.json`, depth + 1);
      if (inherited) return inherited;
    }
    return undefined;
  }
  const entries = Object.entries((paths ?? {}) as Record<string, unknown>).map(([pattern, targets]): [string, string[]] => [
    pattern,
    [targets].flat().filter((target): target is string => typeof target === 'string'),
  ]);
  return { baseUrl: posix.join(posix.dirname(file), typeof baseUrl === 'string' ? baseUrl : '.'), paths: entries };
}
