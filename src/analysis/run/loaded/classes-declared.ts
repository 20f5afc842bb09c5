import type { ClassValue } from '../values/value';
import type { ModuleRun } from './module-run';

/** Classes that a module itself declares at its top level, exported or not. */
export function classesDeclared({ scope }: ModuleRun): ClassValue[] {
  return [...scope.variables.values()].filter((value): value is ClassValue => value.type === 'class' && value.scope === scope);
}
