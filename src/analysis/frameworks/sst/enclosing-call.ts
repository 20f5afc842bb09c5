import { ts } from '../../syntax';

/** The call or construction that a node is an argument of, or in one. */
export function enclosingCall(node: ts.Node): ts.CallExpression | ts.NewExpression | undefined {
  for (let at: ts.Node = node; at.parent; at = at.parent) if ((ts.isCallExpression(at.parent) || ts.isNewExpression(at.parent)) && at.parent.expression !== at) return at.parent;
  return undefined;
}
