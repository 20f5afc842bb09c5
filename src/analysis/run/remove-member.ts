import type { Expression } from '../ir';
import { evaluate } from './evaluate';
import type { Machine } from './machine';
import type { Scope } from './scope';
import { UNDEFINED } from './value';

/** `delete object.name`: from now on it is not there, and which names are listed is not known. */
export function removeMember(machine: Machine, scope: Scope, target: Expression): void {
  if (target.kind !== 'member' && target.kind !== 'index') return void evaluate(machine, scope, target);
  const object = evaluate(machine, scope, target.object);
  const index = target.kind === 'index' ? evaluate(machine, scope, target.index) : undefined;
  const name = target.kind === 'member' ? target.name : index?.type === 'literal' ? String(index.value) : undefined;
  if (object.type === 'object' && !object.variables) {
    machine.recorder.openObject(object);
    if (name !== undefined && object.members.has(name)) machine.writeMember(object.members, name, UNDEFINED, object);
  } else if (object.type === 'class' && name !== undefined && object.statics.has(name)) machine.writeMember(object.statics, name, UNDEFINED, { born: object.scope.born });
}
