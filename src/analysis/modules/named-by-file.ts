import type { ModuleIr } from '../ir';

/** What a file names. */
export interface NamedByFile {
  /** Files of the project that it imports, requires or exports from, types included. */
  files: string[];
  /** Specifiers of what runs when the file does: types are left out. */
  run: string[];
}

/** What a file names, in its imports and exports and wherever it requires. */
export function namedByFile({ imports, effects, exports, exportAll, required = [] }: ModuleIr, fileOf: (specifier: string) => string | undefined): NamedByFile {
  const others = [...effects, ...exports.flatMap(({ specifier }) => specifier ?? []), ...exportAll, ...required];
  const all = new Set([...imports.map(({ specifier }) => specifier), ...others]);
  const run = new Set([...imports.filter(({ typeOnly }) => !typeOnly).map(({ specifier }) => specifier), ...others]);
  return { files: [...all].flatMap((specifier) => fileOf(specifier) ?? []), run: [...run] };
}
