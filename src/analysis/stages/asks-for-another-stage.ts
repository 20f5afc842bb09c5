import type { Expression } from '../ir';
import { isStageAside } from './is-stage-aside';
import { opposite } from './opposite';

/** `stage === 'dev'`, `env !== 'prod'`, `isLocal`: whether yes means a stage beside the one that people use; undefined where the test asks for something else. */
export function asksForAnotherStage(test: Expression): boolean | undefined {
  if (test.kind === 'unary' && test.operator === '!') return opposite(asksForAnotherStage(test.value));
  if (test.kind === 'name' || test.kind === 'member') return isStageAside(test.name);
  if (test.kind !== 'binary' || !/^[!=]==?$/.test(test.operator)) return undefined;
  const [stage, compared] = test.right.kind === 'literal' ? [test.left, test.right.value] : test.left.kind === 'literal' ? [test.right, test.left.value] : [];
  const isAside = stage && compared !== undefined ? isStageAside(nameOf(stage), compared) : undefined;
  return test.operator.startsWith('!') ? opposite(isAside) : isAside;
}

/** Last name of what is compared: `$app.stage`, `pulumi.getStack()`, `process.env.STAGE ?? 'dev'`. */
function nameOf(expression: Expression): string {
  if (expression.kind === 'name' || expression.kind === 'member') return expression.name;
  if (expression.kind === 'call') return nameOf(expression.callee);
  return expression.kind === 'logical' ? nameOf(expression.left) : '';
}
