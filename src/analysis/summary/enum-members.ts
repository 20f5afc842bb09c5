import { arithmetic } from '../language/arithmetic';
import type { Expression, ObjectMember } from '../ir';
import { ts } from '../syntax';
import { propertyName } from './property-name';

type Constants = Map<string, string | number>;

/** Members of an enumeration: constants may be computed of earlier ones, and a number leads back to its name. */
export function enumMembers(node: ts.EnumDeclaration, read: (node: ts.Expression) => Expression): ObjectMember[] {
  const known: Constants = new Map();
  let next: number | undefined = 0;
  const members: ObjectMember[] = [];
  for (const { name: named, initializer } of node.members) {
    const name = propertyName(named);
    const constant: string | number | undefined = initializer ? constantOf(initializer, known, node.name.text) : next;
    next = typeof constant === 'number' ? constant + 1 : undefined;
    if (name !== undefined && constant !== undefined) known.set(name, constant);
    const value: Expression = constant !== undefined ? { kind: 'literal', value: constant } : initializer ? read(initializer) : { kind: 'unknown' };
    members.push({ ...(name !== undefined && { name }), value });
    if (typeof constant === 'number' && name !== undefined && !isConst(node)) members.push({ name: String(constant), value: { kind: 'literal', value: name } });
  }
  return members;
}

function isConst({ modifiers }: ts.EnumDeclaration): boolean {
  return modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ConstKeyword) ?? false;
}

function constantOf(node: ts.Expression, known: Constants, enumName: string): string | number | undefined {
  if (ts.isNumericLiteral(node)) return Number(node.text);
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isParenthesizedExpression(node)) return constantOf(node.expression, known, enumName);
  if (ts.isIdentifier(node)) return known.get(node.text);
  if (ts.isPropertyAccessExpression(node)) return ts.isIdentifier(node.expression) && node.expression.text === enumName ? known.get(node.name.text) : undefined;
  if (ts.isPrefixUnaryExpression(node)) return negated(node.operator, constantOf(node.operand, known, enumName));
  if (!ts.isBinaryExpression(node)) return undefined;
  const [left, right] = [constantOf(node.left, known, enumName), constantOf(node.right, known, enumName)];
  const result = left === undefined || right === undefined ? undefined : arithmetic(ts.tokenToString(node.operatorToken.kind) ?? '', left, right);
  return typeof result === 'boolean' ? undefined : result;
}

function negated(operator: ts.PrefixUnaryOperator, value: string | number | undefined): number | undefined {
  if (typeof value !== 'number') return undefined;
  return operator === ts.SyntaxKind.MinusToken ? -value : operator === ts.SyntaxKind.TildeToken ? ~value : value;
}
