import type { Datum, Instance } from '../values/datum';
import type { Environment } from './environment';
import type { World } from '../world';

/** Value of a name: a variable, what a module or the language declares, `arguments`, `new.target`. */
export function readName(world: World, scope: Environment, name: string): Datum {
  if (name === 'new.target') return scope.activation.constructs && (scope.activation.self as Instance).cls;
  if (name === 'arguments' && scope.activation.fn) return [...scope.activation.args];
  const declaring = scope.declaring(name);
  return declaring ? declaring.variables.get(name) : world.project.nameOf(world, scope.module, name);
}
