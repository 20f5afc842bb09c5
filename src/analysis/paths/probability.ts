import type { Expression, Statement } from '../ir';

/** Share of requests that take the first arm of an `if`. A guard that ends the function is the exception, a lazily made value happens once. */
export function thenProbability(statement: Statement & { kind: 'if' }): number {
  if (isLazyInit(statement)) return 0.01;
  const [thenExits, otherwiseExits] = [exits(statement.then), exits(statement.otherwise)];
  if (thenExits === otherwiseExits) return 0.5;
  const rare = (thenExits ? statement.then : statement.otherwise).at(-1)?.kind === 'throw' ? 0.02 : 0.1;
  return thenExits ? rare : 1 - rare;
}

function exits(statements: readonly Statement[]): boolean {
  const kind = statements.at(-1)?.kind;
  return kind === 'return' || kind === 'throw' || kind === 'break' || kind === 'continue';
}

/** `if (!client) client = …` */
function isLazyInit({ test, then }: Statement & { kind: 'if' }): boolean {
  const tested = test.kind === 'unary' && test.operator === '!' ? test.value : test.kind === 'binary' && /^==/.test(test.operator) ? test.left : undefined;
  const name = tested && pathOf(tested);
  return name !== undefined && then.some((inner) => inner.kind === 'expression' && inner.value.kind === 'assign' && inner.value.target.kind === 'target' && pathOf(inner.value.target.expression) === name);
}

function pathOf(expression: Expression): string | undefined {
  if (expression.kind === 'name') return expression.name;
  if (expression.kind === 'this') return 'this';
  if (expression.kind !== 'member') return undefined;
  const object = pathOf(expression.object);
  return object === undefined ? undefined : `${object}.${expression.name}`;
}
