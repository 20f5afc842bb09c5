import type { Expression, Statement } from '../ir';

/** Whether a statement only declares names, and nothing happens when it runs. */
export function isInert(statement: Statement): boolean {
  switch (statement.kind) {
    case 'function':
      return true;
    case 'declare':
      return !statement.using && statement.items.every(({ pattern, value }) => pattern.kind === 'bind' && !pattern.fallback && !pattern.token && (!value || isConstant(value)));
    case 'class': {
      const { base, implements: interfaces, decorators, methods, fields } = statement.cls;
      return !base && !interfaces && !decorators && methods.every(({ decorators: own, key }) => !own && !key) && fields.every(({ isStatic, key, token }) => !isStatic && !key && !token);
    }
    default:
      return false;
  }
}

function isConstant(value: Expression): boolean {
  switch (value.kind) {
    case 'function':
    case 'literal':
    case 'unknown':
      return true;
    case 'array':
      return value.items.every(isConstant);
    case 'object':
      return value.members.every((member) => !member.spread && !member.key && isConstant(member.value));
    case 'template':
      return value.values.every(isConstant);
    default:
      return false;
  }
}
