import type { Expression } from '../../ir';
import type { Machine } from '../machine';
import { pathOf } from '../../summary/path-of';
import type { Scope } from '../scope';
import type { Value } from '../values/value';

/** `event.context.db = value`: what a function puts into something unknown that it was given it finds there, by the same way. */
export function keepMember(machine: Machine, scope: Scope, target: Expression, value: Value): void {
  if (value.type === 'unknown' || value.type === 'literal') return;
  const declaring = givenIn(scope, target);
  const path = pathOf(target);
  if (!declaring || path === undefined) return;
  machine.recorder.keepsMembers = true;
  machine.recorder.noteWrite(declaring, path);
  machine.write(declaring.variables, path, value, !declaring.isShared);
}

/** What was put there before. */
export function keptMember(machine: Machine, scope: Scope, expression: Expression): Value | undefined {
  const declaring = givenIn(scope, expression);
  // That nothing is there yet is looked at too, where another call may find what was put there since.
  if (!declaring || !(declaring.isShared || machine.recorder.keepsMembers)) return undefined;
  const path = pathOf(expression);
  if (path === undefined) return undefined;
  machine.recorder.noteVariable(declaring, path);
  return declaring.variables.get(path);
}

/** The call that was given what the path begins with; what a module declares is known by its own name. */
function givenIn(scope: Scope, path: Expression): Scope | undefined {
  let at = path;
  while (at.kind === 'member') at = at.object;
  const declaring = at === path || at.kind !== 'name' ? undefined : scope.declaring(at.name);
  return declaring?.parent && declaring;
}
