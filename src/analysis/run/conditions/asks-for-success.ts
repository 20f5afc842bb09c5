import type { Expression } from '../../ir';
import { opposite } from '../../stages/opposite';

/** `response.ok`, `status < 400`, `status === 200`, `status !== 429`: whether yes means that what was asked for came; undefined where the test asks for something else. */
export function asksForSuccess(test: Expression): boolean | undefined {
  if (test.kind === 'member') return test.name === 'ok' ? true : undefined;
  if (test.kind === 'unary' && test.operator === '!') return opposite(asksForSuccess(test.value));
  if (test.kind === 'logical') return asksForSame(test.left, test.right);
  if (test.kind !== 'binary' || test.right.kind !== 'literal' || typeof test.right.value !== 'number' || !isStatus(test.left)) return undefined;
  return ofStatus(test.operator, test.right.value);
}

/** `status !== 429 && status !== 503`, `status === 429 || status >= 500`. */
function asksForSame(left: Expression, right: Expression): boolean | undefined {
  const isSuccess = asksForSuccess(left);
  return isSuccess === asksForSuccess(right) ? isSuccess : undefined;
}

function isStatus(expression: Expression): boolean {
  const name = expression.kind === 'member' || expression.kind === 'name' ? expression.name : '';
  return name === 'status' || name === 'statusCode';
}

/** Statuses of HTTP: below 300 it came, from 400 on it did not. One of those that clients have may be what is asked for, such as 404, but for one that says to ask again. */
function ofStatus(operator: string, status: number): boolean | undefined {
  if (/^[=!]==?$/.test(operator)) {
    if (status === 429 || (status >= 500 && status < 600)) return operator.startsWith('!');
    return status >= 200 && status < 300 ? operator.startsWith('=') : undefined;
  }
  if (operator === '<' || operator === '<=') return status >= 299 && status <= 500 ? true : undefined;
  return (operator === '>=' || operator === '>') && status >= 299 && status <= 500 ? false : undefined;
}
