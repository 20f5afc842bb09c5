import { ts } from '../../syntax';
import { declarationOf } from './declaration-of';
import { isMemberName } from './names';
import { topLevel } from './top-level';

/** The function that a node stands in. */
export function enclosingFunction(node: ts.Node): ts.SignatureDeclaration | undefined {
  for (let at: ts.Node | undefined = node.parent; at; at = at.parent) if (ts.isFunctionLike(at)) return at;
  return undefined;
}

/** The same at every request: literals, the environment, and what the module itself declares above. */
export function isConstant(node: ts.Node, scope: ts.Node): boolean {
  if (ts.isFunctionLike(node) || ts.isAwaitExpression(node) || node.kind === ts.SyntaxKind.ThisKeyword) return false;
  if (ts.isCallExpression(node)) return false;
  if (ts.isIdentifier(node) && !isMemberName(node)) {
    const declaration = declarationOf(node);
    if (!declaration) return ['process', 'undefined'].includes(node.text);
    return isOnTopLevel(declaration) && declaration.pos < topLevel(scope).pos;
  }
  return ts.forEachChild(node, (child) => !isConstant(child, scope) || undefined) !== true;
}

function isOnTopLevel(declaration: ts.Node): boolean {
  if (ts.isImportDeclaration(declaration) || ts.isImportEqualsDeclaration(declaration)) return true;
  return ts.isVariableDeclaration(declaration) && (declaration.parent.flags & ts.NodeFlags.Const) !== 0 && declaration.parent.parent.parent.kind === ts.SyntaxKind.SourceFile;
}
