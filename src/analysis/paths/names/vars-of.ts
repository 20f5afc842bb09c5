import type { Statement } from '../../ir';
import { declaredNames } from './declared-names';

const known = new WeakMap<readonly Statement[], readonly string[]>();

/** Names that `var` declares anywhere in a function's body, but not in functions inside it. */
export function varsOf(statements: readonly Statement[]): readonly string[] {
  let names = known.get(statements);
  if (!names) known.set(statements, (names = statements.flatMap(varsIn)));
  return names;
}

function varsIn(statement: Statement): readonly string[] {
  switch (statement.kind) {
    case 'declare':
      return statement.var ? declaredNames(statement) : [];
    case 'if':
      return [...varsOf(statement.then), ...varsOf(statement.otherwise)];
    case 'for':
      return [...(statement.init ? varsIn(statement.init) : []), ...varsOf(statement.body)];
    case 'for-each':
    case 'block':
      return varsOf(statement.body);
    case 'switch':
      return statement.cases.flatMap(({ body }) => varsOf(body));
    case 'try':
      return [statement.body, statement.handler ?? [], statement.finalizer ?? []].flatMap(varsOf);
    default:
      return [];
  }
}
