import { ts } from '../syntax';

/** `@@asyncIterator` for `Symbol.asyncIterator`: a member by such a name is found like one by any other. */
export function wellKnownSymbol(node: ts.Expression): string | undefined {
  if (!ts.isPropertyAccessExpression(node) || !ts.isIdentifier(node.expression) || node.expression.text !== 'Symbol') return undefined;
  return /^(asyncD|d)ispose$|^(asyncI|i)terator$|^(?:hasInstance|toPrimitive)$/.test(node.name.text) ? `@@${node.name.text}` : undefined;
}
