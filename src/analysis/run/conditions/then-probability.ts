import type { Statement } from '../../ir';
import { asksForSuccess } from './asks-for-success';
import { ERROR_PROBABILITY } from './error-probability';
import { guardsOfThrow } from './guards-of-throw';
import { isLazyInit } from './is-lazy-init';
import { LAZY_INIT_PROBABILITY } from './lazy-init-probability';

/** Share of requests that leave a function by a guard: our estimate. */
const GUARD_PROBABILITY = 0.1;

/** Share of requests that take the first arm of an `if`. A guard that ends the function is the exception, an answer that is none is an error, a lazily made value happens once. `thenExits`, `otherwiseExits`: no path through the arm goes on behind it. */
export function thenProbability(statement: Statement & { kind: 'if' }, thenExits: boolean, otherwiseExits: boolean): number {
  if (isLazyInit(statement)) return LAZY_INIT_PROBABILITY;
  const isSuccess = asksForSuccess(statement.test);
  if (isSuccess !== undefined) return isSuccess ? 1 - ERROR_PROBABILITY : ERROR_PROBABILITY;
  const guards = guardsOfThrow(statement);
  if (guards !== undefined) return guards === 1 ? 1 - ERROR_PROBABILITY : 1 / guards;
  if (thenExits === otherwiseExits) return 0.5;
  const exiting = thenExits ? statement.then : statement.otherwise;
  const rare = exiting.at(-1)?.kind === 'throw' ? ERROR_PROBABILITY : GUARD_PROBABILITY;
  return thenExits ? rare : 1 - rare;
}
