import { calledName } from '../../summary/called-name';
import { ts } from '../../syntax';

/** What a reader calls an awaited expression: the called name, `send(GetCommand)` for a request of an AWS SDK. */
export function subject(expression: ts.Expression): string {
  if (!ts.isCallExpression(expression)) return 'the promise';
  const [argument] = expression.arguments;
  const name = calledName(expression.expression).getText();
  if (name === 'send' && argument && ts.isNewExpression(argument)) return argument.expression.getText().replace(/Command$/, '');
  const isWrapUp = /^(?:promise|exec|lean|then|toArray)$/.test(name) && ts.isPropertyAccessExpression(expression.expression);
  return isWrapUp ? subject((expression.expression as ts.PropertyAccessExpression).expression) : name;
}
