import { asksForAnotherStage } from '../stages/asks-for-another-stage';
import { isStageAside } from '../stages/is-stage-aside';
import { opposite } from '../stages/opposite';
import { StatementReader } from '../summary/statements';
import { ts } from '../syntax';
import { localInitializer } from './library-path';

/** As asksForAnotherStage of a run; a variable stands for what it is made of: `const isDev = $app.stage === 'dev'`. */
export function testsAnotherStage(test: ts.Expression): boolean | undefined {
  if (ts.isParenthesizedExpression(test)) return testsAnotherStage(test.expression);
  if (ts.isPrefixUnaryExpression(test) && test.operator === ts.SyntaxKind.ExclamationToken) return opposite(testsAnotherStage(test.operand));
  const made = ts.isIdentifier(test) && isStageAside(test.text) === undefined ? localInitializer(test) : undefined;
  return made && ts.isBinaryExpression(made) ? testsAnotherStage(made) : asksForAnotherStage(new StatementReader(test.getSourceFile()).read(test));
}
