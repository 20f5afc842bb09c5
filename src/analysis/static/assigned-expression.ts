import { isWithin } from '../syntax/is-within';
import { ts } from '../syntax';
import { localDeclaration } from './library-path';

/** What a variable was last given before it is used: `let size = 256; if (stage === 'prod') size = 1024;`. `isMet` answers tests; of two ways that it cannot tell apart the first counts, and what may not happen does not. */
export function assignedExpression(name: ts.Identifier, isMet: (test: ts.Expression) => boolean | undefined): ts.Expression | undefined {
  const declaration = localDeclaration(name);
  if (!declaration || !(declaration.parent.flags & ts.NodeFlags.Let)) return declaration?.initializer;
  const declaring = declaration.parent.parent;
  // A declaration stands among the statements of a scope.
  const { statements } = declaring.parent as ts.BlockLike;
  const after = statements.findIndex((statement) => statement === declaring) + 1;
  const before = statements.findIndex((statement) => isWithin(name, statement));
  return lastAssigned(statements.slice(after, before), name.text, isMet) ?? declaration.initializer;
}

function lastAssigned(statements: readonly ts.Statement[], name: string, isMet: (test: ts.Expression) => boolean | undefined): ts.Expression | undefined {
  // From the last on: tests before it need no answer, and each may ask for the same variable again.
  for (const statement of statements.toReversed()) {
    const value = assignedIn(statement, name, isMet);
    if (value) return value;
  }
  return undefined;
}

function assignedIn(statement: ts.Statement, name: string, isMet: (test: ts.Expression) => boolean | undefined): ts.Expression | undefined {
  if (ts.isBlock(statement)) return lastAssigned(statement.statements, name, isMet);
  if (ts.isIfStatement(statement)) {
    const isTaken = isMet(statement.expression) ?? statement.elseStatement !== undefined;
    const taken = isTaken ? statement.thenStatement : statement.elseStatement;
    return taken && assignedIn(taken, name, isMet);
  }
  const assignment = ts.isExpressionStatement(statement) ? statement.expression : undefined;
  const isOurs = assignment && ts.isBinaryExpression(assignment) && assignment.operatorToken.kind === ts.SyntaxKind.EqualsToken && ts.isIdentifier(assignment.left) && assignment.left.text === name;
  return isOurs ? assignment.right : undefined;
}
