import type { ts } from '../syntax';
import type { PlacedCall } from './call-places';

/** `const pattern = await expression;` that only reads. */
export interface ReadStatement {
  statement: ts.VariableStatement;
  declaration: ts.VariableDeclaration;
  awaited: ts.Expression;
  calls: readonly PlacedCall[];
}

/** Statements next to one another that may run at once, and plain ones between them that move to the front. */
export interface ReadGroup {
  reads: ReadStatement[];
  movable: ts.VariableStatement[];
}
