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
  const { orders, tallies } = world;
  const isAtEnd = !tallies.isEmpty && isEnd(test, holds);
  if (!isAtEnd && !orders.now) return;
  const operands = test.kind === 'binary' ? [test.left, test.right] : [test];
  const marks: Mark[] = [];
  for (const operand of operands) {
    const counted = yield* countedIn(world, scope, operand);
    if (!counted) continue;
    orders.tested(counted.holder, counted.name);
    if (isAtEnd) marks.push(...tallies.of(counted.holder, counted.name));
  }
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

/** A loop asks whether it goes on: what others change meanwhile it may find otherwise. */
export function* noteTested(world: World, scope: Environment, test: Expression): Running<void> {
  if (!world.orders.now) return;
  if (test.kind === 'unary') return yield* noteTested(world, scope, test.value);
  if (test.kind === 'binary' || test.kind === 'logical') {
    yield* noteTested(world, scope, test.left);
    return yield* noteTested(world, scope, test.right);
  }
  const counted = yield* countedIn(world, scope, test);
  if (counted) world.orders.tested(counted.holder, counted.name);
}

interface Counted {
  holder: object;
  name: string | typeof HELD;
}

function* countedIn(world: World, scope: Environment, expression: Expression): Running<Counted | undefined> {
  if (expression.kind === 'update') return yield* countedIn(world, scope, expression.target);
  if (expression.kind === 'name') {
    const declaring = scope.declaring(expression.name);
    return declaring && { holder: declaring.variables, name: expression.name };
  }
  if (expression.kind !== 'member' || !isPlain(expression.object)) return undefined;
  const object = known(yield* evaluate(world, scope, expression.object));
  if (Array.isArray(object) || object instanceof Set || object instanceof Map) return { holder: object, name: HELD };
  return object instanceof Instance ? { holder: object, name: expression.name } : undefined;
}

/** Names and members of them, which may be looked up again. */
function isPlain(expression: Expression): boolean {
  return expression.kind === 'name' || expression.kind === 'this' || (expression.kind === 'member' && isPlain(expression.object));
}
