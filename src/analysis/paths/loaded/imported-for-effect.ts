import { isSource } from '../../text/is-source';
import type { LoadedModule } from '../../modules/loaded-module';
import type { Modules } from '../../modules/modules';
import { leftBy } from './left-by';
import { topLevelOf } from './top-level-of';

/** The same on every path of an analysis; the next one may have read other modules. */
const known = new WeakMap<Modules, Map<LoadedModule, boolean>>();

/** Files that a module imports by a name and that have to run, since they, or what they import, change what other modules have: `method('user.get', …)`. */
export function importedForEffect(modules: Modules, module: LoadedModule): string[] {
  const doing = known.get(modules) ?? new Map<LoadedModule, boolean>();
  known.set(modules, doing);
  return filesOf(modules, module).filter((file) => doesSomething(modules, modules.load(file), doing));
}

/** Files that it imports without a name: `import './listeners'`. */
export function importedAlone(modules: Modules, module: LoadedModule): string[] {
  return sourcesOf(modules, module, module.ir.effects);
}

function filesOf(modules: Modules, module: LoadedModule): string[] {
  const { imports, exports, exportAll } = module.ir;
  const named = imports.filter(({ typeOnly }) => !typeOnly).map(({ specifier }) => specifier);
  return sourcesOf(modules, module, [...named, ...exports.flatMap(({ specifier, isType }) => (isType ? [] : (specifier ?? []))), ...exportAll]);
}

function sourcesOf(modules: Modules, module: LoadedModule, specifiers: readonly string[]): string[] {
  const files = new Set<string>();
  for (const specifier of specifiers) {
    const target = modules.resolve(specifier, module);
    if ('file' in target && isSource(target.file)) files.add(target.file);
  }
  return [...files];
}

/** Modules that ask for one another do nothing until one of them is found to. */
function doesSomething(modules: Modules, module: LoadedModule, doing: Map<LoadedModule, boolean>): boolean {
  const before = doing.get(module);
  if (before !== undefined) return before;
  doing.set(module, false);
  const does = importedAlone(modules, module).length > 0 || changesOthers(modules, module) || filesOf(modules, module).some((file) => doesSomething(modules, modules.load(file), doing));
  doing.set(module, does);
  return does;
}

/** A statement of its own may change what another file declares. */
function changesOthers(modules: Modules, module: LoadedModule): boolean {
  return topLevelOf(module).effects.some((statement) => [...leftBy(modules, module, statement)].some(([left, { assigned, handed }]) => left !== module || [...assigned, ...handed].some((name) => isOfProject(modules, module, name))));
}

function isOfProject(modules: Modules, module: LoadedModule, name: string): boolean {
  const entry = module.imports.get(name);
  return entry !== undefined && sourcesOf(modules, module, [entry.specifier]).length > 0;
}
