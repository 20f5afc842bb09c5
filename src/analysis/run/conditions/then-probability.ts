import type { Statement } from '../../ir';
import { asksForSuccess } from './asks-for-success';
import { assumedShares } from '../../../assumed-shares';
import { guardShare } from './guard-share';
import { isLazyInit } from './is-lazy-init';
import { rareShare } from './rare-share';

/** Share of requests that take the first arm of an `if`. A guard that ends the function is the exception, an answer that is none is an error, a lazily made value happens once. `thenExits`, `otherwiseExits`: no path through the arm goes on behind it. */
export function thenProbability(statement: Statement & { kind: 'if' }, thenExits: boolean, otherwiseExits: boolean): number {
  if (isLazyInit(statement)) return assumedShares.lazyInit;
  const isSuccess = asksForSuccess(statement.test);
  if (isSuccess !== undefined) return isSuccess ? 1 - assumedShares.error : assumedShares.error;
  const guard = guardShare(statement);
  if (guard !== undefined) return guard;
  const thenRare = rareShare(statement.then);
  const otherwiseRare = rareShare(statement.otherwise);
  if (thenRare !== undefined && otherwiseRare === undefined) return thenRare;
  if (otherwiseRare !== undefined && thenRare === undefined) return 1 - otherwiseRare;
  if (thenExits === otherwiseExits) return 0.5;
  return thenExits ? assumedShares.guard : 1 - assumedShares.guard;
}
