import type { ModuleIr } from '../ir';

/** What a file names. */
export interface NamedByFile {
  /** Files of the project that it imports, requires or exports from, types included. */
  files: string[];
  /** Specifiers of what runs when the file does: types are left out. */
  run: string[];
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
    run: [...run],
    names: taken.filter((one) => targets.has(one.specifier) && !isWhole(one)).map(({ name }) => name),
    whole: filesOf([...taken.filter(isWhole).map(({ specifier }) => specifier), ...exportAll, ...required]),
  };
}
