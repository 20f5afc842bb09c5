import type { FunctionIr, Statement } from '../../ir';
import { declaredIn } from '../../modules/declared-in';
import { Bail } from '../bail';
import { Class, Instance, Steps, isLibrary, type Datum } from '../values/datum';
import { declaredNames } from '../names/declared-names';
import { holdIfApp } from './handed-functions';
import { leftBy } from './left-by';
import type { PathModule, Project } from './path-module';
import { Thrown } from '../values/thrown';
import type { World } from '../world';

/** A module's top-level statement was given up half-way: nobody can follow what it, and what it called, may have left changed, and what it was to make is not there. */
export function lose(project: Project, world: World, module: PathModule, statement: Statement): void {
  for (const name of declaredNames(statement)) if (!module.scope.variables.has(name)) loseName(project, world, module, name);
  loseWhatIsLeft(project, world, module, statement);
}

/** Nobody knows when the function is run, and what is left as it was then. */
export function loseWhatIsLeft(project: Project, world: World, module: PathModule, by: Statement | FunctionIr): void {
  for (const [{ file }, { assigned, handed }] of leftBy(project.modules, module.loaded, by)) {
    const changed = file === module.file ? module : project.start(world, file);
    for (const name of assigned) loseName(project, world, changed, name);
    for (const name of handed) {
      if (changed.lost.has(name)) continue;
      const value = valueOf(project, world, changed, name);
      if (isLibrary(value)) holdIfApp(world, value);
      else if (mayBeChanged(value)) loseName(project, world, changed, name);
    }
  }
}

/** What is imported is lost where it is declared, too. */
function loseName(project: Project, world: World, module: PathModule, name: string): void {
  if (module.lost.has(name)) return;
  module.lost.add(name);
  module.waiting.delete(name);
  module.scope.variables.delete(name);
  const origin = declaredIn(project.modules, module.loaded, name);
  if (origin && origin.module !== module.loaded) loseName(project, world, project.start(world, origin.module.file), origin.name);
}

function valueOf(project: Project, world: World, module: PathModule, name: string): Datum {
  try {
    return project.nameOf(world, module, name);
  } catch (error) {
    if (!(error instanceof Bail || error instanceof Thrown)) throw error;
    return undefined;
  }
}

/** What packages made says itself, where it is used, what it does, unless it keeps what it was told. */
function mayBeChanged(value: Datum): boolean {
  return value instanceof Instance || value instanceof Class || value instanceof Steps || Array.isArray(value) || value instanceof Map || value instanceof Set;
}
