import { ts } from '../../syntax';
import { isMemberName } from './names';

/** Where a name is mentioned inside a node, its own declaration apart. */
export function usesOf(name: string, scope: ts.Node): ts.Identifier[] {
  const uses: ts.Identifier[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && node.text === name && !isMemberName(node) && !(ts.isVariableDeclaration(node.parent) && node.parent.name === node)) uses.push(node);
    ts.forEachChild(node, visit);
  };
  visit(scope);
  return uses;
}
