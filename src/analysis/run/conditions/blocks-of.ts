import type { Statement } from '../../ir';

/** The blocks of statements that a statement has in it, of every way through it. */
export function blocksOf(statement: Statement): readonly Statement[][] {
  switch (statement.kind) {
    case 'if':
      return [statement.then, statement.otherwise];
    case 'for':
    case 'for-each':
    case 'block':
      return [statement.body];
    case 'switch':
      return statement.cases.map(({ body }) => body);
    case 'try':
      return [statement.body, statement.handler ?? [], statement.finalizer ?? []];
    default:
      return [];
  }
}
