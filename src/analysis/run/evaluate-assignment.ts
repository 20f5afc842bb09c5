import type { Expression } from '../ir';
import { assign } from './members/assign';
import { branchValue } from './conditions/branch';
import { assumedShares } from '../../assumed-shares';
import { evaluate } from './evaluate';
import type { Machine } from './machine';
import { evaluateBinary, nullishness } from './operators';
import type { Scope } from './scope';
import { truthiness } from './conditions/truthiness';
import { UNKNOWN, literal, type Value } from './values/value';

/** `target = value`, `target += value`, `target ??= value` */
export function evaluateAssignment(machine: Machine, scope: Scope, expression: Expression & { kind: 'assign' }): Value {
  const { target, operator } = expression;
  if (operator === '=') {
    const value = evaluate(machine, scope, expression.value);
    assign(machine, scope, target, value, 'existing');
    return value;
  }
  const current = target.kind === 'target' ? evaluate(machine, scope, target.expression) : UNKNOWN;
  if (operator === '??=' || operator === '||=' || operator === '&&=') {
    const decided = operator === '??=' ? nullishness(current) : truthiness(current);
    if (decided !== undefined && decided === (operator !== '&&=')) return current;
    const set = (): Value => {
      const value = evaluate(machine, scope, expression.value);
      assign(machine, scope, target, value, 'existing');
      return value;
    };
    return decided === undefined ? branchValue(machine, set, () => current, assumedShares.lazyInit) : set();
  }
  const value = evaluateBinary(operator.slice(0, -1), current, evaluate(machine, scope, expression.value));
  assign(machine, scope, target, value, 'existing');
  return value;
}

/** `i++` and its kin. */
export function evaluateUpdate(machine: Machine, scope: Scope, expression: Expression & { kind: 'update' }): Value {
  const before = evaluate(machine, scope, expression.target);
  const after = before.type === 'literal' && typeof before.value === 'number' ? literal(before.value + expression.by) : UNKNOWN;
  assign(machine, scope, { kind: 'target', expression: expression.target }, after, 'existing');
  return expression.prefix ? after : before;
}
