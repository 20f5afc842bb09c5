import type { Expression } from '../ir';
import type { Environment } from './names/environment';
import { binary, known } from './operators';
import { Instance, isLibrary, type Datum } from './values/datum';
import { Unknown } from './values/unknown';

const COMPARISONS = new Set(['===', '!==', '==', '!=', '<', '<=', '>', '>=']);

/** What an expression is that looks at variables and plain members alone; nothing runs, nothing is counted up. Undefined where that is not enough to know it. */
export function plainValue(scope: Environment, expression: Expression): { value: Datum } | undefined {
  switch (expression.kind) {
    case 'literal':
      return expression;
    case 'name': {
      const declaring = scope.declaring(expression.name);
      return declaring && ifKnown(declaring.variables.get(expression.name));
    }
    case 'member':
      return memberOf(plainValue(scope, expression.object)?.value, expression.name);
    case 'update': {
      const value = plainValue(scope, expression.target)?.value;
      return typeof value === 'number' ? { value: expression.prefix ? value + expression.by : value } : undefined;
    }
    case 'unary': {
      const inner = expression.operator === '!' ? plainValue(scope, expression.value) : undefined;
      return inner && { value: !inner.value };
    }
    case 'binary': {
      const [left, right] = COMPARISONS.has(expression.operator) ? [plainValue(scope, expression.left), plainValue(scope, expression.right)] : [];
      return left && right && ifKnown(binary(expression.operator, left.value, right.value));
    }
    case 'logical': {
      const left = plainValue(scope, expression.left);
      const goesRight = left && (expression.operator === '??' ? left.value === undefined || left.value === null : Boolean(left.value) === (expression.operator === '&&'));
      return goesRight ? plainValue(scope, expression.right) : left;
    }
    default:
      return undefined;
  }
}

function memberOf(object: Datum, name: string): { value: Datum } | undefined {
  if (Array.isArray(object)) return name === 'length' ? { value: object.length } : undefined;
  const isPlain = object instanceof Instance && !object.trap && !object.getters?.has(name) && object.members.has(name);
  return isPlain ? ifKnown(object.members.get(name)) : undefined;
}

function ifKnown(given: Datum): { value: Datum } | undefined {
  const value = known(given);
  return value instanceof Unknown || isLibrary(value) ? undefined : { value };
}

/** Looking at it changes nothing and asks nobody. */
export function onlyLooks(expression: Expression): boolean {
  switch (expression.kind) {
    case 'literal':
    case 'name':
    case 'this':
      return true;
    case 'member':
      return onlyLooks(expression.object);
    case 'unary':
      return onlyLooks(expression.value);
    case 'binary':
    case 'logical':
      return onlyLooks(expression.left) && onlyLooks(expression.right);
    default:
      return false;
  }
}
