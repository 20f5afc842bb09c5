import { ts } from '../syntax';
import { localInitializer } from './library-path';

/** Object literals that an expression is, or that a wrapper there is given, each once: local names are followed. */
export function objectsBehind(expression: ts.Expression, seen: Set<ts.Node> = new Set()): ts.ObjectLiteralExpression[] {
  // Names may lead in circles, or by many ways to one object.
  if (seen.has(expression)) return [];
  seen.add(expression);
  if (ts.isObjectLiteralExpression(expression)) return [expression];
  if (ts.isAssertionExpression(expression) || ts.isSatisfiesExpression(expression) || ts.isParenthesizedExpression(expression)) return objectsBehind(expression.expression, seen);
  if (ts.isCallExpression(expression)) return expression.arguments.flatMap((argument) => objectsBehind(argument, seen));
  const initializer = ts.isIdentifier(expression) ? localInitializer(expression) : undefined;
  return initializer ? objectsBehind(initializer, seen) : [];
}
