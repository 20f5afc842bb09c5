import type { Expression, Statement } from '../../ir';

/** `exports.name = …`, `module.exports = …` at the top level of a module. */
export function isExport(statement: Statement): boolean {
  if (statement.kind !== 'expression' || statement.value.kind !== 'assign' || statement.value.target.kind !== 'target') return false;
  let at: Expression = statement.value.target.expression;
  while (at.kind === 'member') at = at.object;
  return at.kind === 'name' && (at.name === 'exports' || at.name === 'module');
}
