import type { ExportIr } from '../ir';
import { ts } from '../syntax';

/** What an exported expression is, as far as its syntax tells. */
export function shapeOf(node: ts.Expression): ExportIr['shape'] {
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isSatisfiesExpression(node)) return shapeOf(node.expression);
  if (ts.isArrowFunction(node) || ts.isFunctionExpression(node)) return 'function';
  return ts.isClassExpression(node) ? 'class' : 'value';
}
