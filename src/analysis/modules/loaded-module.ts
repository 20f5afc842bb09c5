import type { ExportIr, ImportIr, ModuleIr } from '../ir';
import type { Resolution } from './resolve-specifier';

/** A source file that has been read: the node of the import graph. */
export interface LoadedModule {
  file: string;
  ir: ModuleIr;
  /** Where its specifiers lead, as far as somebody asked. */
  resolutions: Map<string, Resolution>;
  /** By the name that they have in the module; the first of a name counts. */
  imports: ReadonlyMap<string, ImportIr>;
  /** Exported values by their name; the first of a name counts. */
  exports: ReadonlyMap<string, ExportIr>;
  /** Names of module-level variables that some function assigns. */
  reassigned: ReadonlySet<string>;
}

export function loadedModule(file: string, ir: ModuleIr): LoadedModule {
  const imports = new Map<string, ImportIr>();
  for (const entry of ir.imports) if (!imports.has(entry.local)) imports.set(entry.local, entry);
  const exports = new Map<string, ExportIr>();
  for (const entry of ir.exports) if (entry.local !== '' && !entry.isType && !exports.has(entry.name)) exports.set(entry.name, entry);
  return { file, ir, resolutions: new Map(), imports, exports, reassigned: new Set(ir.reassigned) };
}
