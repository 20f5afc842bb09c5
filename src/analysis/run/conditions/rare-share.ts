import { assumedShares } from '../../../assumed-shares';
import type { Expression, Statement } from '../../ir';

/** Names of what turns a request away: functions, constants, errors. */
const refusal = /not_?(?:allowed|found|implemented|acceptable|supported)|unauthori[sz]ed|forbidden|bad_?request|unprocess|conflict(?!s)|error(?!s)|too_?many|invalid(?!at)|unsupported/i;

/** Names of functions that take the status of an answer. */
const answers = /status|code|head|json|text|html|send|body|repl|respon|answer|fail|result|format|build|message/i;

const known = new WeakMap<readonly Statement[], number | false>();

/** Share of requests that go a way which ends in an error, or in an answer that turns them away: `throw …`, `return { statusCode: 405 }`, `response.status(404).end()`, `return notFound()`. Undefined of any other way. */
export function rareShare(statements: readonly Statement[]): number | undefined {
  let share = known.get(statements);
  if (share === undefined) known.set(statements, (share = shareOf(statements) ?? false));
  return share === false ? undefined : share;
}

function shareOf(statements: readonly Statement[]): number | undefined {
  const end = statements.findLast((one) => one.kind !== 'break' && (one.kind !== 'return' || one.value));
  if (end?.kind === 'throw') return assumedShares.error;
  if (end?.kind === 'block') return shareOf(end.body);
  return (end?.kind === 'return' || end?.kind === 'expression') && end.value && refuses(end.value) ? assumedShares.guard : undefined;
}

function refuses(answer: Expression): boolean {
  switch (answer.kind) {
    case 'await':
      return refuses(answer.value);
    case 'object':
      return answer.members.some(({ name, value }) => (name === 'status' || name === 'statusCode' ? isRefusal(value) : (name === 'ok' || name === 'success') && value.kind === 'literal' && value.value === false));
    case 'call':
    case 'new': {
      const name = lastName(answer.callee);
      if (refusal.test(name)) return true;
      if (answers.test(name) && answer.args.some(isRefusal)) return true;
      // `response.status(404).json(…)`, `Response.json(…, { status: 404 })`.
      return answer.args.some((arg) => arg.kind === 'object' && refuses(arg)) || (answer.callee.kind === 'member' && refuses(answer.callee.object));
    }
    default:
      return false;
  }
}

/** A status of HTTP from 400 on, or its name. */
function isRefusal(status: Expression): boolean {
  if (status.kind === 'literal') return typeof status.value === 'number' && status.value >= 400 && status.value < 600;
  return status.kind === 'member' && refusal.test(status.name);
}

function lastName(callee: Expression): string {
  return callee.kind === 'member' || callee.kind === 'name' ? callee.name : '';
}
