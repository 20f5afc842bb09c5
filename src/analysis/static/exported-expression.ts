import type { ExportedName, Project } from '../framework';
import { ts } from '../syntax';
import { localInitializer } from './library-path';
import { sourceOf } from './source-of';

/** The value that an export is given: `export const x = …`, `exports.x = …`, `module.exports = { x: … }`, `export default …`, `export { x }`. */
export function exportedExpression(project: Project, exported: ExportedName): ts.Expression | undefined {
  const source = sourceOf(project, exported.file);
  if (!source || exported.line > source.getLineStarts().length) return undefined;
  const start = source.getPositionOfLineAndCharacter(exported.line - 1, 0) + exported.column - 1;
  for (let node: ts.Node | undefined = deepest(source, start); node; node = node.parent) {
    if (ts.isVariableDeclaration(node)) return node.initializer;
    if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken) return node.right;
    if (ts.isPropertyAssignment(node)) return node.initializer;
    if (ts.isShorthandPropertyAssignment(node)) return localInitializer(node.name);
    if (ts.isExportAssignment(node)) return node.expression;
    if (ts.isExportSpecifier(node)) return ts.isIdentifier(node.propertyName ?? node.name) ? localInitializer((node.propertyName ?? node.name) as ts.Identifier) : undefined;
    if (ts.isStatement(node)) return undefined;
  }
  return undefined;
}

function deepest(node: ts.Node, position: number): ts.Node {
  const child = ts.forEachChild(node, (one) => (one.getStart() <= position && position < one.end ? one : undefined));
  return child ? deepest(child, position) : node;
}
