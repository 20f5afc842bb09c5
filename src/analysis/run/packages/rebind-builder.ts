import type { Expression } from '../../ir';
import { evaluate } from '../evaluate';
import type { Machine } from '../machine';
import { assign } from '../members/assign';
import type { Scope } from '../scope';
import { hasBecome } from './has-become';
import { nameBefore } from './name-before';
import { optionsOf, type Value } from '../values/value';

/** `query.where('id', id);`: a builder whose answer a statement drops was changed by it. Whoever waits for it later waits for what it has become, as after `query = query.where('id', id)`. */
export function rebindBuilder(machine: Machine, scope: Scope, expression: Expression, value: Value): void {
  const built = optionsOf(value);
  const name = built.every(({ type }) => type === 'library') && expression.kind === 'call' ? nameBefore(expression) : undefined;
  if (name === undefined) return;
  const before = optionsOf(evaluate(machine, scope, { kind: 'name', name }));
  const isBuilt = built.every((one) => before.some((from) => one.type === 'library' && from.type === 'library' && hasBecome(machine.io, one, from)));
  if (isBuilt) assign(machine, scope, { kind: 'target', expression: { kind: 'name', name } }, value, 'variable');
}
