import { Class, Closure, type Datum } from '../values/datum';
import type { World } from '../world';
import type { PathModule, Project } from './path-module';

/** What `require` gives of a package that is one function or class: the rest of what it exports are its members. Undefined of other packages. */
export function mainOf(project: Project, world: World, module: PathModule): Datum {
  if (!module.loaded.exports.has('default')) return undefined;
  const main = project.exportOf(world, module, 'default');
  if (!(main instanceof Closure) && !(main instanceof Class)) return undefined;
  const members = main instanceof Class ? main.statics : (main.members ??= new Map());
  for (const name of module.loaded.exports.keys()) if (!members.has(name)) members.set(name, project.exportOf(world, module, name));
  return main;
}
