import type { Statement } from '../../ir';
import { asksForSuccess } from './asks-for-success';
import { assumedShares } from '../../../assumed-shares';
import { guardsOfThrow } from './guards-of-throw';
import { isLazyInit } from './is-lazy-init';

/** Share of requests that take the first arm of an `if`. A guard that ends the function is the exception, an answer that is none is an error, a lazily made value happens once. `thenExits`, `otherwiseExits`: no path through the arm goes on behind it. */
export function thenProbability(statement: Statement & { kind: 'if' }, thenExits: boolean, otherwiseExits: boolean): number {
  if (isLazyInit(statement)) return assumedShares.lazyInit;
  const isSuccess = asksForSuccess(statement.test);
  if (isSuccess !== undefined) return isSuccess ? 1 - assumedShares.error : assumedShares.error;
  const guards = guardsOfThrow(statement);
  if (guards !== undefined) return guards === 1 ? 1 - assumedShares.error : 1 / guards;
  if (thenExits === otherwiseExits) return 0.5;
  const exiting = thenExits ? statement.then : statement.otherwise;
  const rare = exiting.at(-1)?.kind === 'throw' ? assumedShares.error : assumedShares.guard;
  return thenExits ? rare : 1 - rare;
}
