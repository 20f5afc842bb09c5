import type { Expression, Statement } from '../ir';

/** `if (!client) client = …` */
export function isLazyInit(statement: Statement & { kind: 'if' }): boolean {
  const { test } = statement;
  const tested = test.kind === 'unary' && test.operator === '!' ? test.value : test.kind === 'binary' && /^==/.test(test.operator) ? test.left : undefined;
  const name = tested && pathOf(tested);
  return name !== undefined && statement.then.some((inner) => inner.kind === 'expression' && inner.value.kind === 'assign' && inner.value.target.kind === 'target' && pathOf(inner.value.target.expression) === name);
}

function pathOf(expression: Expression): string | undefined {
  if (expression.kind === 'name') return expression.name;
  if (expression.kind === 'this') return 'this';
  if (expression.kind !== 'member') return undefined;
  const object = pathOf(expression.object);
  return object === undefined ? undefined : `${object}.${expression.name}`;
}
