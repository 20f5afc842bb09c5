import type { Machine } from '../machine';
import type { Scope } from '../scope';
import { UNKNOWN } from '../values/value';

/** What was constant in variables of these names is not known any more. */
export function forgetNames(machine: Machine, scope: Scope, names: Iterable<string>, { keepsShared = false } = {}): void {
  for (const name of names) {
    const declaring = scope.declaring(name);
    if (!declaring || (keepsShared && declaring.isShared) || declaring.variables.get(name)?.type !== 'literal') continue;
    machine.recorder.noteWrite(declaring, name);
    machine.write(declaring.variables, name, UNKNOWN);
  }
}
