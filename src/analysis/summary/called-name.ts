import { ts } from '../syntax';

/** The node that a reader would point at: the called name. */
export function calledName(callee: ts.Expression): ts.Node {
  if (ts.isPropertyAccessExpression(callee)) return callee.name;
  if (ts.isElementAccessExpression(callee)) return callee.argumentExpression;
  return callee;
}
