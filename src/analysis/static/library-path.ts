import { isWithin } from '../syntax/is-within';
import { ts } from '../syntax';
import type { Binding } from './bindings-of';

/** `functions.region('x').https.onRequest` of `firebase-functions` is `{ module: 'firebase-functions', path: ['region', 'https', 'onRequest'] }`. */
export interface LibraryPath {
  module: string;
  path: string[];
}

const maxDepth = 50;

/** Where an expression's value comes from, when its leftmost name is imported; local constants are followed. */
export function libraryPath(expression: ts.Expression, bindings: ReadonlyMap<string, Binding>, depth = 0): LibraryPath | undefined {
  const path: string[] = [];
  let node: ts.Expression = expression;
  for (;;) {
    if (ts.isPropertyAccessExpression(node)) {
      path.unshift(node.name.text);
      node = node.expression;
    } else if (ts.isCallExpression(node) || ts.isNewExpression(node) || ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isAwaitExpression(node) || ts.isNonNullExpression(node)) node = node.expression;
    else break;
  }
  if (!ts.isIdentifier(node) || depth > maxDepth) return undefined;
  const binding = bindings.get(node.text);
  if (binding) return { module: binding.module, path: binding.imported === '*' || binding.imported === 'default' ? path : [binding.imported, ...path] };
  const initializer = localInitializer(node);
  const inner = initializer && libraryPath(initializer, bindings, depth + 1);
  return inner && { module: inner.module, path: [...inner.path, ...path] };
}

/** What the nearest declaration of a local name is given. */
export function localInitializer(name: ts.Identifier): ts.Expression | undefined {
  return localDeclaration(name)?.initializer;
}

/** The nearest declaration of a local name, but for parameters. */
export function localDeclaration(name: ts.Identifier): ts.VariableDeclaration | undefined {
  for (let scope: ts.Node | undefined = name.parent; scope; scope = scope.parent) {
    if (ts.isFunctionLike(scope) && scope.parameters.some((parameter) => ts.isIdentifier(parameter.name) && parameter.name.text === name.text)) return undefined;
    if (!ts.isBlock(scope) && !ts.isSourceFile(scope) && !ts.isModuleBlock(scope) && !ts.isCaseClause(scope)) continue;
    for (const statement of scope.statements) {
      if (!ts.isVariableStatement(statement)) continue;
      for (const declaration of statement.declarationList.declarations) if (ts.isIdentifier(declaration.name) && declaration.name.text === name.text && !isWithin(name, declaration)) return declaration;
    }
  }
  return undefined;
}
