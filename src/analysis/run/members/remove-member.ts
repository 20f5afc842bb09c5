import type { Expression } from '../../ir';
import { evaluate } from '../evaluate';
import type { Machine } from '../machine';
import { memberTarget } from './member-target';
import type { Scope } from '../scope';
import { UNDEFINED } from '../values/value';

/** `delete object.name`: from now on it is not there, and which names are listed is not known. */
export function removeMember(machine: Machine, scope: Scope, target: Expression): void {
  if (target.kind !== 'member' && target.kind !== 'index') return void evaluate(machine, scope, target);
  const { object, name } = memberTarget(machine, scope, target);
  if (object.type === 'object' && !object.variables) {
    machine.recorder.openObject(object);
    if (name !== undefined && object.members.has(name)) machine.writeMember(object.members, name, UNDEFINED, object);
  } else if (object.type === 'class' && name !== undefined && object.statics.has(name)) machine.writeMember(object.statics, name, UNDEFINED, { born: object.scope.born });
  else if (object.type === 'unknown') machine.decisions.doubts++;
}
