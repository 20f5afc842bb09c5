import type { Expression } from '../../ir';
import type { Scope } from '../scope';

/**
 * A name for a condition whose value cannot change while the function runs, so that two tests of it take the same arm:
 * constants and their members, negated or compared with literals. Undefined where it may change.
 * A leading `!` is the opposite condition. The number before the colon is the scope id of the call that the value belongs to.
 */
export function conditionKey(scope: Scope, test: Expression): string | undefined {
  if (test.kind === 'unary' && test.operator === '!') {
    const inner = conditionKey(scope, test.value);
    if (inner === undefined) return undefined;
    return inner.startsWith('!') ? inner.slice(1) : `!${inner}`;
  }
  if (test.kind === 'binary' && /^[!=]==?$/.test(test.operator) && test.right.kind === 'literal') {
    const left = stablePath(scope, test.left);
    if (left === undefined) return undefined;
    const key = `${left} === ${JSON.stringify(test.right.value) ?? 'undefined'}`;
    return test.operator.startsWith('!') ? `!${key}` : key;
  }
  return stablePath(scope, test);
}

function stablePath(scope: Scope, expression: Expression): string | undefined {
  if (expression.kind === 'name') {
    const declaring = scope.declaring(expression.name);
    return declaring?.constants.has(expression.name) ? `${declaring.callId}:${expression.name}` : undefined;
  }
  if (expression.kind !== 'member') return undefined;
  const object = stablePath(scope, expression.object);
  return object === undefined ? undefined : `${object}.${expression.name}`;
}

const ownCall = /^(!?)(\d+):/;

/** Scope id of the call that the value of a condition belongs to; 0 for a module's. */
export function callIdOf(key: string): number {
  return Number(ownCall.exec(key)?.[2] ?? 0);
}

/** The same condition of another call. */
export function withCallId(key: string, rename: (id: number) => number): string {
  return key.replace(ownCall, (_match, not: string, id: string) => `${not}${rename(Number(id))}:`);
}
