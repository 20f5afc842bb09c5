import type { Expression } from '../../ir';
import type { Environment } from './environment';

/** A number or text of the code itself, or what a module keeps: `8`, `MOST`, `limits.items`. */
export function isStated(scope: Environment, expression: Expression): boolean {
  if (expression.kind === 'literal') return true;
  if (expression.kind === 'member') return isStated(scope, expression.object);
  if (expression.kind !== 'name') return false;
  const declaring = scope.declaring(expression.name);
  return declaring === undefined || declaring.parent === undefined;
}
