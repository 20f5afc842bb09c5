import type { FunctionIr, Statement } from '../../ir';
import { blocksOf } from './blocks-of';

const counted = new WeakSet<FunctionIr>();
const counts = new WeakMap<Statement, number>();

/**
 * `if (a) return x; if (b) return y; throw new Error('neither');`: how many ways out of the function, this one included, are left before the error. Undefined for any other `if`.
 * The error is the exception, so that one of them is taken. Two where one does more than what is behind it. Known of functions whose guards were counted.
 */
export function guardsOfThrow(statement: Statement): number | undefined {
  return counts.get(statement);
}

/** Before a function's body runs. */
export function countGuards(fn: FunctionIr): void {
  if (counted.has(fn)) return;
  counted.add(fn);
  count(fn.body);
}

/** A guard goes on only where it is not taken: it leaves by `return`, and has no other arm. */
function isGuard(statement: Statement): statement is Statement & { kind: 'if' } {
  return statement.kind === 'if' && statement.otherwise.length === 0 && statement.then.at(-1)?.kind === 'return';
}

function count(statements: readonly Statement[]): void {
  const guards = statements.at(-1)?.kind === 'throw' ? statements.filter(isGuard) : [];
  for (const [index, guard] of guards.entries()) counts.set(guard, guards.length - index);
  // `for (…) { if (found) return found; } throw …`: each round may be the last.
  if (guards.length === 0 && statements.at(-1)?.kind === 'throw') for (const loop of statements) if (isLoop(loop)) for (const guard of loop.body.filter(isGuard)) counts.set(guard, 2);
  const last = statements.at(-2);
  if (last && isGuard(last) && isAlternative(last, statements.at(-1)!)) counts.set(last, 2);
  for (const statement of statements) for (const inner of blocksOf(statement)) count(inner);
}

function isLoop(statement: Statement): statement is Statement & { kind: 'for' | 'for-each' } {
  return statement.kind === 'for' || statement.kind === 'for-each';
}

/** `if (isDetailed) { …; await …; return a; } return b;`: it guards nothing, since what follows does nothing. */
function isAlternative(guard: Statement & { kind: 'if' }, rest: Statement): boolean {
  return rest.kind === 'return' && has(guard.then, /^await$/) && !has(rest, /^(?:await|call|new)$/);
}

function has(node: unknown, kinds: RegExp): boolean {
  if (typeof node !== 'object' || node === null) return false;
  const { kind } = node as { kind?: string };
  return (kind !== undefined && kinds.test(kind)) || (Array.isArray(node) ? node : Object.values(node)).some((part) => has(part, kinds));
}
