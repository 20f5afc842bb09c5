import type { Made, Project } from '../../framework';
import { lineOfNode, sourceOf } from '../../static/source-of';
import { ts } from '../../syntax';

/** Of a function whose name only the stack knows: the variable or the member that it is put in, or else what makes it, `onObjectCreated`. */
export function ownName(project: Project, { file, line, path }: Made): string {
  const source = sourceOf(project, file);
  return (source && nameAt(source, line)) ?? path.replace(/\.new$|\(\)$/, '').split('.').at(-1)!;
}

function nameAt(node: ts.Node, line: number): string | undefined {
  return nameOf(node, line) ?? ts.forEachChild(node, (child) => nameAt(child, line));
}

/** Name of what is given, in this line, what is called or constructed there. */
function nameOf(node: ts.Node, line: number): string | undefined {
  const [name, value] = ts.isVariableDeclaration(node) || ts.isPropertyDeclaration(node) ? [node.name, node.initializer] : isAssignment(node) ? [ts.isPropertyAccessExpression(node.left) ? node.left.name : node.left, node.right] : [];
  if (!name || !value || !(ts.isIdentifier(name) || ts.isPrivateIdentifier(name)) || !(ts.isCallExpression(value) || ts.isNewExpression(value))) return undefined;
  return lineOfNode(value) === line ? name.text : undefined;
}

function isAssignment(node: ts.Node): node is ts.BinaryExpression {
  return ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken;
}
