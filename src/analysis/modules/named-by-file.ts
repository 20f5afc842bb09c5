import type { ModuleIr } from '../ir';
import { packageOf } from './package-of';

/** What a file names. */
export interface NamedByFile {
  /** Files of the project that it imports, requires or exports from, types included. */
  files: string[];
  /** Packages of which something runs when the file does: types are left out. */
  packages: string[];
  /** Names that it imports of any of the files. */
  names: string[];
  /** Files of which it takes whatever they export. */
  whole: string[];
}

/** What a file names, in its imports and exports and wherever it requires. */
export function namedByFile({ imports, effects, exports, exportAll, required = [] }: ModuleIr, fileOf: (specifier: string) => string | undefined): NamedByFile {
  const others = [...effects, ...exports.flatMap(({ specifier }) => specifier ?? []), ...exportAll, ...required];
  const all = new Set([...imports.map(({ specifier }) => specifier), ...others]);
  const run = new Set([...imports.filter(({ typeOnly }) => !typeOnly).map(({ specifier }) => specifier), ...others]);
  const targets = new Map([...all].flatMap((specifier) => {
    const file = fileOf(specifier);
    return file === undefined ? [] : [[specifier, file] as const];
  }));
  const filesOf = (specifiers: readonly string[]): string[] => specifiers.flatMap((specifier) => targets.get(specifier) ?? []);
  const taken = [...imports.map(({ specifier, imported }) => ({ specifier, name: imported })), ...exports.flatMap(({ specifier, local }) => (specifier === undefined ? [] : [{ specifier, name: local }]))];
  const isWhole = ({ name }: { name: string }): boolean => name === '*' || name === '=';
  return {
    files: [...targets.values()],
    packages: [...new Set([...run].filter((specifier) => !targets.has(specifier)).map(packageOf))],
    names: taken.filter((one) => targets.has(one.specifier) && !isWhole(one)).map(({ name }) => name),
    whole: filesOf([...taken.filter(isWhole).map(({ specifier }) => specifier), ...exportAll, ...required]),
  };
}
