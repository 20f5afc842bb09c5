import type { ImportIr, ModuleIr } from './ir';
import type { Resolution } from './resolve-specifier';

/** A source file that has been read: the node of the import graph. */
export interface LoadedModule {
  file: string;
  ir: ModuleIr;
  /** Where its specifiers lead, as far as somebody asked. */
  resolutions: Map<string, Resolution>;
  /** By the name that they have in the module; the first of a name counts. */
  imports: ReadonlyMap<string, ImportIr>;
}

export function loadedModule(file: string, ir: ModuleIr): LoadedModule {
  const imports = new Map<string, ImportIr>();
  for (const entry of ir.imports) if (!imports.has(entry.local)) imports.set(entry.local, entry);
  return { file, ir, resolutions: new Map(), imports };
}
