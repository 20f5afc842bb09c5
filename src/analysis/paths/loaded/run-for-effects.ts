import type { Statement } from '../../ir';
import { isModel } from '../../run/models/model-of';
import { Bail } from '../bail';
import { Thrown } from '../values/thrown';
import type { World } from '../world';
import { importedAlone, importedForEffect } from './imported-for-effect';
import type { PathModule, Project } from './path-module';

/** What a module does as it loads, and before it what it imports does to what others have. A name that it only declares is made when something asks for it. */
export function runForEffects(project: Project, world: World, module: PathModule, effects: readonly Statement[]): void {
  const { loaded, file } = module;
  if (!isModel(file)) {
    for (const needed of importedForEffect(project.modules, loaded)) project.start(world, needed);
    for (const needed of importedAlone(project.modules, loaded)) runWhole(project, world, project.start(world, needed));
  }
  for (const statement of effects) orLose(() => project.load(world, module, statement));
}

/** Nobody asks for the names of what is imported for what it does: `export const stop = bus.on('paid', …)`. */
function runWhole(project: Project, world: World, module: PathModule): void {
  for (const name of [...module.waiting.keys()]) if (module.waiting.has(name)) orLose(() => void project.declare(world, module, name));
}

/** Who needs what a top-level statement that cannot be followed may have changed cannot be followed either. */
function orLose(run: () => void): void {
  try {
    run();
  } catch (error) {
    if (!(error instanceof Bail || error instanceof Thrown)) throw error;
  }
}
