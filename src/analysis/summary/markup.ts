import { ts } from '../syntax';

type Element = ts.JsxSelfClosingElement | ts.JsxOpeningElement;

/** Expressions between the braces of an element and of what is in it, and outside of a browser the components in it, which are read by themselves. */
export function markupExpressions(node: ts.Node, inBrowser = false): ts.Expression[] {
  const found: ts.Expression[] = [];
  const visit = (child: ts.Node): void => {
    if (ts.isJsxExpression(child)) {
      if (child.expression) found.push(child.expression);
    } else if (ts.isJsxSpreadAttribute(child)) found.push(child.expression);
    else if (!inBrowser && componentOf(child)) found.push(child as ts.JsxElement);
    else ts.forEachChild(child, visit);
  };
  ts.forEachChild(node, visit);
  return found;
}

/** The opening tag of an element whose name is a component's: `<Orders />`, `<shop.Orders>`. */
export function componentOf(node: ts.Node): Element | undefined {
  const opening = ts.isJsxElement(node) ? node.openingElement : ts.isJsxSelfClosingElement(node) ? node : undefined;
  if (!opening) return undefined;
  const { tagName } = opening;
  return ts.isPropertyAccessExpression(tagName) || (ts.isIdentifier(tagName) && /^[A-Z_$]/.test(tagName.text)) ? opening : undefined;
}

/** Whether a component is rendered anywhere in it: `{items.map((item) => <Item {...item} />)}`. */
export function hasComponent(node: ts.Node): boolean {
  return componentOf(node) !== undefined || ts.forEachChild(node, (child) => hasComponent(child) || undefined) === true;
}

/** What stands between the tags of a component. */
export function markupChildren(node: ts.Node): ts.Expression[] {
  if (!ts.isJsxElement(node)) return [];
  return node.children.flatMap((child) => (ts.isJsxExpression(child) ? (child.expression ? [child.expression] : []) : componentOf(child) ? [child as ts.JsxElement] : markupExpressions(child)));
}
