import { assignedNames } from '../loops/assigned-names';
import { forgetNames } from '../loops/forget-names';
import type { Machine } from '../machine';
import type { Scope } from '../scope';
import type { FunctionValue, Value } from '../values/value';

/** `Array.from({ length: 3 }, async () => { while (next < list.length) … })`: async functions of which some run at once change under one another what they share. */
export function forgetShared(machine: Machine, callback: Value): void {
  if (callback.type !== 'function' || !callback.fn.async) return;
  forgetAssigned(machine, callback);
  for (let scope: Scope | undefined = callback.scope; scope && !scope.isShared; scope = scope.parent) {
    for (const [, value] of scope.declared) if (value.type === 'function' && value.fn !== callback.fn) forgetAssigned(machine, value);
  }
}

/** A function that is run many times finds what it left there, not what was there at first. */
export function forgetAssigned(machine: Machine, { fn, scope }: FunctionValue): void {
  forgetNames(machine, scope, assignedNames(fn.body), { keepsShared: true });
}
