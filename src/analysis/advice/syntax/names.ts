import { ts } from '../../syntax';

/** Names that a declaration's pattern binds. */
export function boundNames(pattern: ts.BindingName): string[] {
  if (ts.isIdentifier(pattern)) return [pattern.text];
  return pattern.elements.flatMap((element) => (ts.isOmittedExpression(element) ? [] : boundNames(element.name)));
}

/** Whether a node mentions one of the names as a variable, in whatever scope: more often than needed, never less. */
export function mentions(node: ts.Node, names: ReadonlySet<string>): boolean {
  if (ts.isIdentifier(node)) return names.has(node.text) && !isMemberName(node);
  return ts.forEachChild(node, (child) => mentions(child, names) || undefined) === true;
}

/** `.name` and `name:` are no variables. */
export function isMemberName(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node;
  return ts.isPropertyAssignment(parent) && parent.name === node;
}
