import type { ts } from '../../syntax';
import type { PlacedCall } from './call-places';

/** `const pattern = await expression;` that only reads. */
export interface ReadStatement {
  statement: ts.VariableStatement;
  declaration: ts.VariableDeclaration;
  awaited: ts.Expression;
  /** What waits for it and what it comes to: `(await get()).items`, `await get() ?? []`. */
  value: ts.Expression;
  calls: readonly PlacedCall[];
}

/** Statements next to one another that may run at once, and plain ones between them that move to the front. */
export interface ReadGroup {
  reads: ReadStatement[];
  movable: ts.VariableStatement[];
}
