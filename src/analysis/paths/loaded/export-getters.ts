import { isModel } from '../../run/models/model-of';
import { Native } from '../values/datum';
import type { PathModule, Project } from './path-module';

/** A getter for each name that a module exports, its own and those that it passes on: each is made when something asks for it. */
export function exportGetters(project: Project, module: PathModule): Map<string, Native> {
  const own = module.loaded.ir.exports.filter((entry) => !entry.isType).map(({ name }) => name);
  const names = new Set([...own, ...(isModel(module.file) ? [] : project.modules.exportsOf(module.file).keys())]);
  return new Map([...names].map((name) => [name, new Native(name, (world) => project.exportOf(world, module, name))]));
}
