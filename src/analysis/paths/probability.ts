import type { Statement } from '../ir';
import { guardsOfThrow } from '../run/conditions/guards-of-throw';
import { isLazyInit } from '../run/conditions/is-lazy-init';

/** Share of requests that take the first arm of an `if`. A guard that ends the function is the exception, a lazily made value happens once. */
export function thenProbability(statement: Statement & { kind: 'if' }): number {
  if (isLazyInit(statement)) return 0.01;
  const guards = guardsOfThrow(statement);
  if (guards !== undefined) return guards === 1 ? 0.98 : 1 / guards;
  const [thenExits, otherwiseExits] = [exits(statement.then), exits(statement.otherwise)];
  if (thenExits === otherwiseExits) return 0.5;
  const rare = (thenExits ? statement.then : statement.otherwise).at(-1)?.kind === 'throw' ? 0.02 : 0.1;
  return thenExits ? rare : 1 - rare;
}

function exits(statements: readonly Statement[]): boolean {
  const kind = statements.at(-1)?.kind;
  return kind === 'return' || kind === 'throw' || kind === 'break' || kind === 'continue';
}
