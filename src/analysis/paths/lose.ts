import type { Statement } from '../ir';
import { Bail } from './bail';
import { Class, Instance, Steps, type Datum } from './datum';
import { leftBy } from './left-by';
import type { PathModule, Project } from './path-module';
import { Thrown } from './thrown';
import type { World } from './world';

/** A module's top-level statement was given up half-way: nobody can follow what it, and what it called, may have left changed. `declared`: what it was to make. */
export function lose(project: Project, world: World, module: PathModule, statement: Statement, declared: readonly string[]): void {
  const { assigned, handed } = leftBy(module.loaded, statement);
  for (const name of [...declared, ...assigned]) loseName(project, world, module, name);
  for (const name of handed) if (!module.lost.has(name) && mayBeChanged(valueOf(project, world, module, name))) loseName(project, world, module, name);
}

/** What is imported is lost where it was made, too. */
function loseName(project: Project, world: World, module: PathModule, name: string): void {
  if (module.lost.has(name)) return;
  module.lost.add(name);
  module.waiting.delete(name);
  module.scope.variables.delete(name);
  const entry = module.loaded.imports.get(name);
  const target = entry && project.modules.resolve(entry.specifier, module.loaded);
  if (!entry || !target || !('file' in target) || !/\.[cm]?[jt]sx?$/.test(target.file)) return;
  const from = project.start(world, target.file);
  loseName(project, world, from, from.loaded.exports.get(entry.imported)?.local ?? entry.imported);
}

function valueOf(project: Project, world: World, module: PathModule, name: string): Datum {
  try {
    return project.nameOf(world, module, name);
  } catch (error) {
    if (!(error instanceof Bail || error instanceof Thrown)) throw error;
    return undefined;
  }
}

/** What packages made says itself, where it is used, what it does. */
function mayBeChanged(value: Datum): boolean {
  return value instanceof Instance || value instanceof Class || value instanceof Steps || Array.isArray(value) || value instanceof Map || value instanceof Set;
}
