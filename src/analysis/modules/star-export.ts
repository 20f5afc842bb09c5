import type { LoadedModule } from './loaded-module';
import type { ModuleLinks } from './module-exports';

/** The file that has a name which a module exports with `export *`; modules may export one another in a circle. */
export function starExport(modules: ModuleLinks, module: LoadedModule, name: string, seen = new Set([module.file])): string | undefined {
  for (const specifier of module.ir.exportAll) {
    const target = modules.resolve(specifier, module);
    if (!('file' in target) || !/\.[cm]?[jt]sx?$/.test(target.file) || seen.has(target.file)) continue;
    seen.add(target.file);
    const next = modules.load(target.file);
    const found = next.ir.exports.some((entry) => entry.name === name && !entry.isType) ? target.file : starExport(modules, next, name, seen);
    if (found !== undefined) return found;
  }
  return undefined;
}
