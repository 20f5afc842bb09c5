import { isSource } from '../text/is-source';
import type { LoadedModule } from './loaded-module';
import type { ModuleLinks } from './module-links';

/** The files on the way to a name that a module exports with `export *`: the last one has it. None where no file has it; modules may export one another in a circle. */
export function starExport(modules: ModuleLinks, module: LoadedModule, name: string, seen = new Set([module.file])): string[] {
  for (const specifier of module.ir.exportAll) {
    const target = modules.resolve(specifier, module);
    if (!('file' in target) || !isSource(target.file) || seen.has(target.file)) continue;
    seen.add(target.file);
    const next = modules.load(target.file);
    if (next.ir.exports.some((entry) => entry.name === name && !entry.isType)) return [target.file];
    const deeper = starExport(modules, next, name, seen);
    if (deeper.length > 0) return [target.file, ...deeper];
  }
  return [];
}
