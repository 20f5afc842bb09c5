import type { Statement } from '../../ir';
import { pathOf } from '../../summary/path-of';

/** `if (!client) client = …` */
export function isLazyInit(statement: Statement & { kind: 'if' }): boolean {
  const { test } = statement;
  const tested = test.kind === 'unary' && test.operator === '!' ? test.value : test.kind === 'binary' && /^==/.test(test.operator) ? test.left : undefined;
  const name = tested && pathOf(tested);
  return name !== undefined && statement.then.some((inner) => inner.kind === 'expression' && inner.value.kind === 'assign' && inner.value.target.kind === 'target' && pathOf(inner.value.target.expression) === name);
}
