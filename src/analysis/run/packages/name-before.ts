import type { Expression } from '../../ir';

/** The name that a chain of calls begins with: `query` of `query.where().orderBy()`. */
export function nameBefore(expression: Expression): string | undefined {
  if (expression.kind === 'name') return expression.name;
  return expression.kind === 'call' && expression.callee.kind === 'member' ? nameBefore(expression.callee.object) : undefined;
}
