import { isSource } from '../text/is-source';
import type { LoadedModule } from './loaded-module';
import type { ModuleLinks } from './module-links';
import { starExport } from './star-export';

/** Modules that re-export from one another at most; they may do so in a circle. */
const MOST_STEPS = 20;

/** A name of the module that declares it. */
export interface Declared {
  module: LoadedModule;
  name: string;
}

/** Where a name that a module uses is declared: imports and re-exports are followed. Undefined for what packages export and for whole modules. */
export function declaredIn(modules: ModuleLinks, module: LoadedModule, name: string, steps = 0): Declared | undefined {
  const entry = module.imports.get(name);
  return entry ? exportedBy(modules, module, entry.specifier, entry.imported, steps + 1) : { module, name };
}

/** The same for what a module that is imported exports. */
export function exportedBy(modules: ModuleLinks, from: LoadedModule, specifier: string, name: string, steps = 0): Declared | undefined {
  const target = modules.resolve(specifier, from);
  if (steps > MOST_STEPS || !('file' in target) || !isSource(target.file)) return undefined;
  const asked = modules.load(target.file);
  const star = asked.exports.has(name) ? undefined : starExport(modules, asked, name).at(-1);
  const module = star === undefined ? asked : modules.load(star);
  const entry = module.exports.get(name);
  if (entry?.specifier) return exportedBy(modules, module, entry.specifier, entry.local, steps + 1);
  return entry && declaredIn(modules, module, entry.local, steps + 1);
}
