import { ts } from '../syntax';

/** What a class gives to `this.x`: in its declaration, or by an assignment in its constructor. */
export function fieldInitializer(node: ts.PropertyAccessExpression): ts.Expression | undefined {
  let cls: ts.Node = node;
  while (cls.parent && !ts.isClassLike(cls)) cls = cls.parent;
  if (!ts.isClassLike(cls)) return undefined;
  for (const member of cls.members) {
    if (ts.isPropertyDeclaration(member) && member.name.getText() === node.name.text && member.initializer) return member.initializer;
    const assigned = ts.isConstructorDeclaration(member) ? assignedIn(member, node) : undefined;
    if (assigned) return assigned;
  }
  return undefined;
}

function assignedIn(constructor: ts.ConstructorDeclaration, node: ts.PropertyAccessExpression): ts.Expression | undefined {
  for (const statement of constructor.body?.statements ?? []) {
    if (!ts.isExpressionStatement(statement) || !ts.isBinaryExpression(statement.expression)) continue;
    const { left, operatorToken, right } = statement.expression;
    if (operatorToken.kind === ts.SyntaxKind.EqualsToken && left !== node && left.getText() === node.getText()) return right;
  }
  return undefined;
}
