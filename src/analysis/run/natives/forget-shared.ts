import { assignedNames } from '../loops/assigned-names';
import type { Machine } from '../machine';
import type { Scope } from '../scope';
import { UNKNOWN, type FunctionValue, type Value } from '../value';

/** `Array.from({ length: 3 }, async () => { while (next < list.length) … })`: async functions of which some run at once change under one another what they share. */
export function forgetShared(machine: Machine, callback: Value): void {
  if (callback.type !== 'function' || !callback.fn.async) return;
  forget(machine, callback.scope, assignedNames(callback.fn.body));
  for (let scope: Scope | undefined = callback.scope; scope && !scope.isShared; scope = scope.parent) {
    for (const [, value] of scope.declared) if (value.type === 'function' && value.fn !== callback.fn) forget(machine, value.scope, assignedNames(value.fn.body));
  }
}

/** A function that is run many times finds what it left there, not what was there at first. */
export function forgetAssigned(machine: Machine, { fn, scope }: FunctionValue): void {
  forget(machine, scope, assignedNames(fn.body));
}

function forget(machine: Machine, scope: Scope, names: ReadonlySet<string>): void {
  for (const name of names) {
    const declaring = scope.declaring(name);
    if (!declaring || declaring.isShared || declaring.variables.get(name)?.type !== 'literal') continue;
    machine.recorder.noteWrite(declaring, name);
    machine.write(declaring.variables, name, UNKNOWN);
  }
}
