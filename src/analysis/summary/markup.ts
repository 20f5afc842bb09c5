import { ts } from '../syntax';

/** Expressions between the braces of an element and the elements inside it. */
export function markupExpressions(node: ts.Node): ts.Expression[] {
  const found: ts.Expression[] = [];
  const visit = (child: ts.Node): void => {
    if (ts.isJsxExpression(child)) {
      if (child.expression) found.push(child.expression);
    } else if (ts.isJsxSpreadAttribute(child)) found.push(child.expression);
    else ts.forEachChild(child, visit);
  };
  ts.forEachChild(node, visit);
  return found;
}
