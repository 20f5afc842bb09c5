import { isStageAside } from '../is-stage-aside';
import { opposite } from '../opposite';
import { localInitializer } from './library-path';
import { ts } from '../syntax';

/** As asksForAnotherStage of a run, of the tree; a variable stands for what it is made of: `const isDev = $app.stage === 'dev'`. */
export function testsAnotherStage(test: ts.Expression): boolean | undefined {
  if (ts.isParenthesizedExpression(test)) return testsAnotherStage(test.expression);
  if (ts.isPrefixUnaryExpression(test) && test.operator === ts.SyntaxKind.ExclamationToken) return opposite(testsAnotherStage(test.operand));
  if (ts.isIdentifier(test)) {
    const initializer = localInitializer(test);
    return isStageAside(test.text) ?? (initializer && ts.isBinaryExpression(initializer) ? testsAnotherStage(initializer) : undefined);
  }
  if (ts.isPropertyAccessExpression(test)) return isStageAside(test.name.text);
  if (!ts.isBinaryExpression(test) || !/^[!=]==?$/.test(test.operatorToken.getText())) return undefined;
  const [stage, compared] = ts.isStringLiteralLike(test.right) ? [test.left, test.right.text] : ts.isStringLiteralLike(test.left) ? [test.right, test.left.text] : [];
  const isAside = stage && compared !== undefined ? isStageAside(nameOf(stage), compared) : undefined;
  return test.operatorToken.getText().startsWith('!') ? opposite(isAside) : isAside;
}

function nameOf(node: ts.Expression): string {
  if (ts.isIdentifier(node)) return node.text;
  if (ts.isPropertyAccessExpression(node)) return node.name.text;
  if (ts.isCallExpression(node)) return nameOf(node.expression);
  return ts.isBinaryExpression(node) ? nameOf(node.left) : '';
}
