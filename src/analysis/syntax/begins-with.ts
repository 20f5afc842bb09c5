import { ts } from './index';

/** Whether the first words of a file or of a function's body, before all code, are such a directive: `'use client'`. */
export function beginsWith(code: ts.Node, directive: string): boolean {
  const first = ts.isSourceFile(code) || ts.isBlock(code) ? code.statements[0] : undefined;
  return first !== undefined && ts.isExpressionStatement(first) && ts.isStringLiteral(first.expression) && first.expression.text === directive;
}
