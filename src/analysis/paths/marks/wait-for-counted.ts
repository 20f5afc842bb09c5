import type { Expression } from '../../ir';
import { evaluate } from '../evaluate';
import type { Environment } from '../names/environment';
import { known } from '../operators';
import type { Running } from '../pause';
import { Instance } from '../values/datum';
import type { World } from '../world';
import type { Mark } from './mark';
import { HELD } from './tallies';

/** `if (--left === 0) resolve()`, `if (running > 0) return`: what comes once a counter has come to its end comes after all that was counted, whichever was last. */
export function* waitForCounted(world: World, scope: Environment, test: Expression, holds: boolean): Running<void> {
  if (world.tallies.isEmpty || !isEnd(test, holds)) return;
  const operands = test.kind === 'binary' ? [test.left, test.right] : [test];
  const marks: Mark[] = [];
  for (const operand of operands) marks.push(...(yield* countedIn(world, scope, operand)));
  if (marks.length > 0) world.now = world.whenAll([world.now, ...marks]);
}

const ENDS: Readonly<Record<string, boolean>> = { '===': true, '==': true, '!==': false, '!=': false, '>=': true, '<': false };

/** Whether a test that goes this way says that a counter has come to where it was to come. */
function isEnd(test: Expression, holds: boolean): boolean {
  if (test.kind !== 'binary') return !holds;
  const { operator, right } = test;
  if (right.kind === 'literal' && right.value === 0 && (operator === '>' || operator === '<=')) return holds === (operator === '<=');
  return ENDS[operator] === holds;
}

function* countedIn(world: World, scope: Environment, expression: Expression): Running<readonly Mark[]> {
  const { tallies } = world;
  if (expression.kind === 'update') return yield* countedIn(world, scope, expression.target);
  if (expression.kind === 'name') {
    const declaring = scope.declaring(expression.name);
    return declaring ? tallies.of(declaring.variables, expression.name) : [];
  }
  if (expression.kind !== 'member' || !isPlain(expression.object)) return [];
  const object = known(yield* evaluate(world, scope, expression.object));
  if (Array.isArray(object) || object instanceof Set || object instanceof Map) return tallies.of(object, HELD);
  return object instanceof Instance ? tallies.of(object, expression.name) : [];
}

/** Names and members of them, which may be looked up again. */
function isPlain(expression: Expression): boolean {
  return expression.kind === 'name' || expression.kind === 'this' || (expression.kind === 'member' && isPlain(expression.object));
}
