import type { Expression } from '../ir';
import { ts } from '../syntax';

/** What an expression is that says all of itself; undefined for any other. */
export function literalExpression(node: ts.Expression): Expression | undefined {
  switch (node.kind) {
    case ts.SyntaxKind.StringLiteral:
    case ts.SyntaxKind.NoSubstitutionTemplateLiteral:
    // `#name in object`
    case ts.SyntaxKind.PrivateIdentifier:
      return { kind: 'literal', value: (node as ts.StringLiteral).text };
    case ts.SyntaxKind.NumericLiteral:
    case ts.SyntaxKind.BigIntLiteral:
      return { kind: 'literal', value: Number((node as ts.NumericLiteral).text.replace(/n$/, '')) };
    case ts.SyntaxKind.TrueKeyword:
    case ts.SyntaxKind.FalseKeyword:
      return { kind: 'literal', value: node.kind === ts.SyntaxKind.TrueKeyword };
    case ts.SyntaxKind.NullKeyword:
      return { kind: 'literal', value: null };
    case ts.SyntaxKind.RegularExpressionLiteral:
      return readPattern((node as ts.RegularExpressionLiteral).text);
    default:
      return undefined;
  }
}

/** `/source/flags` */
function readPattern(text: string): Expression {
  const end = text.lastIndexOf('/');
  return { kind: 'regexp', source: text.slice(1, end), flags: text.slice(end + 1) };
}
