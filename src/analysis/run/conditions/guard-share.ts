import type { FunctionIr, Statement } from '../../ir';
import { blocksOf } from './blocks-of';
import { hasKind } from '../../syntax/has-kind';
import { rareShare } from './rare-share';
import { waysOutOfPoll, type Loop } from './ways-out-of-poll';

type Guard = Statement & { kind: 'if' };

const counted = new WeakSet<FunctionIr>();
const shares = new WeakMap<Statement, number>();

/**
 * `if (a) return x; if (b) return y; throw new Error('neither');`: share of the requests that come to this way out of the function and take it. The error, or the refusal, behind them is
 * the exception, so that one of them is taken. A half where one does more than what is behind it. Undefined for any other `if`. Known of functions whose guards were counted.
 */
export function guardShare(statement: Statement): number | undefined {
  return shares.get(statement);
}

/** Before a function's body runs. */
export function countGuards(fn: FunctionIr): void {
  if (counted.has(fn)) return;
  counted.add(fn);
  count(fn.body);
}

/** A guard goes on only where it is not taken: it leaves by `return`, and has no other arm. */
function isGuard(statement: Statement): statement is Guard {
  return statement.kind === 'if' && statement.otherwise.length === 0 && statement.then.at(-1)?.kind === 'return';
}

function count(statements: readonly Statement[]): void {
  const guards = guardsOf(statements);
  const rare = guards.length > 0 ? rareShare(statements) ?? 0 : 0;
  for (const [index, guard] of guards.entries()) shares.set(guard, index === guards.length - 1 ? 1 - rare : 1 / (guards.length - index));
  for (const loop of statements) if (isLoop(loop)) for (const wayOut of waysOutOfPoll(loop)) shares.set(wayOut, 1 / 2);
  // `for (…) { if (found) return found; } throw …`: each round may be the last.
  if (guards.length === 0 && statements.at(-1)?.kind === 'throw') for (const loop of statements) if (isLoop(loop)) for (const guard of loop.body.filter(isGuard)) shares.set(guard, 1 / 2);
  const last = statements.at(-2);
  if (last && isGuard(last) && isAlternative(last, statements.at(-1)!)) shares.set(last, 1 / 2);
  for (const statement of statements) for (const inner of blocksOf(statement)) count(inner);
}

/** The ways out of a block that ends in an error; directly before the end, where that is a refusal: what stands above may be about something else. */
function guardsOf(statements: readonly Statement[]): Guard[] {
  const end = statements.at(-1);
  if (end?.kind === 'throw') return statements.filter(isGuard);
  if (end === undefined || isGuard(end) || rareShare(statements) === undefined) return [];
  const isWayOut = (one: Statement): boolean => isGuard(one) && rareShare(one.then) === undefined;
  const before = statements.slice(0, -1);
  return before.slice(before.findLastIndex((one) => !isWayOut(one)) + 1).filter(isGuard);
}

function isLoop(statement: Statement): statement is Loop {
  return statement.kind === 'for' || statement.kind === 'for-each';
}

/** `if (isDetailed) { …; await …; return a; } return b;`: it guards nothing, since what follows does nothing. */
function isAlternative(guard: Guard, rest: Statement): boolean {
  return rest.kind === 'return' && rareShare([rest]) === undefined && hasKind(guard.then, /^await$/) && !hasKind(rest, /^(?:await|call|new)$/);
}
