import type { Expression } from '../ir';
import type { Machine } from './machine';
import { pathOf } from './path-of';
import type { Scope } from './scope';
import type { Value } from './value';

/** Runs in which something was put into what is unknown. */
const keeping = new WeakSet<Machine>();
const firstOf = (path: string): string => path.slice(0, path.indexOf('.'));

/** `event.context.db = value`: what a function puts into something unknown that it was given it finds there, by the same way. */
export function keepMember(machine: Machine, scope: Scope, target: Expression, value: Value): void {
  const path = value.type === 'unknown' || value.type === 'literal' ? undefined : pathOf(target);
  const declaring = path?.includes('.') ? scope.declaring(firstOf(path)) : undefined;
  if (path === undefined || !declaring?.parent) return;
  keeping.add(machine);
  machine.write(declaring.variables, path, value, !declaring.isShared);
}

/** What was put there before. */
export function keptMember(machine: Machine, scope: Scope, expression: Expression): Value | undefined {
  const path = keeping.has(machine) ? pathOf(expression) : undefined;
  return path?.includes('.') ? scope.declaring(firstOf(path))?.variables.get(path) : undefined;
}
