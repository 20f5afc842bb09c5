import type { Expression } from '../ir';
import type { Environment } from './names/environment';
import { evaluate } from './evaluate';
import { waitForCounted } from './marks/wait-for-counted';
import { truth } from './operators';
import { onlyLooks, plainValue } from './plain-value';
import type { Running } from './pause';
import type { World } from './world';

/** Which way a test goes. `probability` of yes is that of the whole test: of `a || b` each that is not known has its part of it. */
export function* decideTest(world: World, scope: Environment, test: Expression, probability: number): Running<boolean> {
  if (test.kind === 'unary' && test.operator === '!') return !(yield* decideTest(world, scope, test.value, 1 - probability));
  if (test.kind !== 'logical' || test.operator === '??') {
    const holds = truth(world, yield* evaluate(world, scope, test), probability);
    yield* waitForCounted(world, scope, test, holds);
    return holds;
  }
  const { choices } = world;
  const isOr = test.operator === '||';
  const settled = plainValue(scope, test.right);
  // `isFlaky && attempt < 2` in the third attempt: nothing hangs on the left one, which is not decided for it; in the first one all hangs on it.
  const hangs = settled !== undefined && Boolean(settled.value) !== isOr;
  if (settled && (hangs || onlyLooks(test.right)) && onlyLooks(test.left) && !plainValue(scope, test.left)) {
    if (!hangs && test.left.kind !== 'logical') yield* evaluate(world, scope, test.left);
    const isDecided = hangs && (yield* decideTest(world, scope, test.left, probability)) === isOr;
    return isDecided ? isOr : yield* decideTest(world, scope, test.right, probability);
  }
  // Share of the requests that both leave undecided, and of those that the first one does.
  const whole = isOr ? 1 - probability : probability;
  const each = Math.sqrt(whole);
  const before = choices.probability;
  const left = yield* decideTest(world, scope, test.left, isOr ? 1 - each : each);
  if (left === isOr) return left;
  const rest = (whole * before) / choices.probability;
  const right = rest <= 1 ? rest : each;
  return yield* decideTest(world, scope, test.right, isOr ? 1 - right : right);
}
