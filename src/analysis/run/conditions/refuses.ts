import type { Expression } from '../../ir';

/** Names of what turns a request away: functions, constants, errors. */
const refusal = /not_?(?:allowed|found|implemented|acceptable|supported)|unauthori[sz]ed|forbidden|bad_?request|unprocess|conflict(?!s)|error(?!s)|too_?many|invalid(?!at)|unsupported/i;

/** Names of what makes an error out of a value: in neverthrow, fp-ts, Effect. */
const errors = /^(?:err|errAsync|left|fail|failure)$/;

/** Names of functions that take the status of an answer. */
const answers = /status|code|head|json|text|html|send|body|repl|respon|answer|fail|result|format|build|message/i;

/** Whether an answer turns a request away: `{ statusCode: 405 }`, `response.status(404).end()`, `notFound()`. */
export function refuses(answer: Expression): boolean {
  switch (answer.kind) {
    case 'await':
      return refuses(answer.value);
    case 'object':
      return answer.members.some(({ name, value }) => (name === 'status' || name === 'statusCode' ? isRefusal(value) : (name === 'ok' || name === 'success') && value.kind === 'literal' && value.value === false));
    case 'call':
    case 'new': {
      const name = lastName(answer.callee);
      if (refusal.test(name) || errors.test(name)) return true;
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
