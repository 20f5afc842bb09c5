import { arithmetic } from '../language/arithmetic';
import { mayBeAbsent } from './values/may-be-absent';
import { takeForAnswer } from './packages/take-for-answer';
import { TextConstant } from './values/text-constant';
import { truthiness } from './conditions/truthiness';
import { UNDEFINED, UNKNOWN, literal, type LibraryValue, type Value } from './values/value';

/** False where the value is certainly null or undefined; true where it is certainly not. */
export function nullishness(value: Value): boolean | undefined {
  if (value.type === 'unknown') return undefined;
  if (value instanceof TextConstant) return true;
  if (value.type === 'literal') return value.value !== null && value.value !== undefined;
  if (value.type === 'union') return undefined;
  return value.type === 'library' ? truthiness(value) : true;
}

/** `!`, `typeof`, `void` and signs. */
export function evaluateUnary(operator: string, value: Value): Value {
  if (operator === '!') {
    takeForAnswer(value);
    const decided = truthiness(value);
    return decided === undefined ? UNKNOWN : literal(!decided);
  }
  if (operator === 'void') return UNDEFINED;
  if (operator === 'typeof') return typeofValue(value);
  if (value.type !== 'literal' || typeof value.value !== 'number') return UNKNOWN;
  return operator === '-' ? literal(-value.value) : operator === '+' ? value : UNKNOWN;
}

function typeofValue(value: Value): Value {
  if (value.type === 'function' || value.type === 'class' || value.type === 'native') return literal('function');
  if (value instanceof TextConstant) return literal('string');
  if (value.type === 'literal') return literal(value.value === null ? 'object' : typeof value.value);
  if (value.type === 'object' && value.open) return UNKNOWN;
  return value.type === 'object' || value.type === 'array' ? literal('object') : UNKNOWN;
}

/** Comparison and arithmetic of what the code fixes. */
export function evaluateBinary(operator: string, left: Value, right: Value): Value {
  if (operator === '+' && (isText(left) || isText(right))) return joinTexts(['', '', ''], [left, right]);
  takeForAnswer(left);
  takeForAnswer(right);
  if (operator === 'in') return hasMember(right, left);
  if (operator === 'instanceof') return isInstance(left, right);
  if (left.type !== 'literal' || right.type !== 'literal') return isThing(left) && right.type === 'literal' && /^[!=]=/.test(operator) ? literal(operator.startsWith('!')) : UNKNOWN;
  const [a, b] = [left.value, right.value];
  if (operator === '===') return literal(a === b);
  if (operator === '!==') return literal(a !== b);
  // eslint-disable-next-line eqeqeq -- what the program asks
  if (operator === '==' || operator === '!=') return literal((a == b) === (operator === '=='));
  if (typeof a !== 'number' || typeof b !== 'number') return UNKNOWN;
  const result = arithmetic(operator, a, b);
  return result === undefined ? UNKNOWN : literal(result);
}

/** An object of some kind, which equals no text, number or null: also what a package constructs, and what the CDK's factories make. */
function isThing(value: Value): boolean {
  if (value.type === 'library') return value.path.endsWith('.new') || (/^(?:aws-cdk-lib|@aws-cdk\/)/.test(value.library) && /\.(?:from[A-Z]\w*|cron|expression|rate)\(\)$/.test(value.path));
  return value.type === 'object' || value.type === 'array' || value.type === 'function' || value.type === 'class';
}

function hasMember(object: Value, name: Value): Value {
  if (object.type !== 'object' || name.type !== 'literal' || object.cls || object.base || object.lazy || object.prototype) return UNKNOWN;
  const member = object.members.get(String(name.value));
  // Of an open object a member that is `undefined` may just as well not be there: `'IS_OFFLINE' in process.env`.
  const isUnset = object.open && member?.type === 'literal' && member.value === undefined;
  return member ? (isUnset || mayBeAbsent(member) ? UNKNOWN : literal(true)) : object.open ? UNKNOWN : literal(false);
}

/** Of lists, and of what a package's class makes: what else a value was made by, its classes tell at run time. */
function isInstance(value: Value, constructor: Value): Value {
  if (value.type === 'literal') return literal(false);
  if (constructor.type === 'library') return isInstanceOfPackage(value, constructor);
  if (constructor.type !== 'native' || constructor.name !== 'Array') return UNKNOWN;
  return value.type === 'array' ? literal(true) : value.type === 'object' && !value.open ? literal(false) : UNKNOWN;
}

/** `Schedule.rate(…)` of the CDK is a `Schedule`, `new Pool()` a `Pool`; an object that the code writes down is neither. */
function isInstanceOfPackage(value: Value, { library, path }: LibraryValue): Value {
  if (value.type === 'array') return literal(false);
  if (value.type === 'object') return value.cls || value.base || value.prototype || value.lazy || value.open ? UNKNOWN : literal(false);
  if (value.type !== 'library' || value.library !== library) return UNKNOWN;
  return value.path === `${path}.new` || (isThing(value) && value.path.replace(/\.\w+\(\)$/, '') === path) ? literal(true) : UNKNOWN;
}

function isText(value: Value): boolean {
  return (value.type === 'literal' && typeof value.value === 'string') || (value.type === 'unknown' && value.prefix !== undefined);
}

/** Concatenation: known as far as its parts are known from the left. */
export function joinTexts(texts: readonly string[], values: readonly Value[]): Value {
  let text = texts[0] ?? '';
  for (const [index, value] of values.entries()) {
    if (value.type !== 'literal' || typeof value.value === 'undefined') {
      const prefix = text + (value.type === 'unknown' ? (value.prefix ?? '') : '');
      return prefix === '' ? UNKNOWN : { type: 'unknown', prefix };
    }
    text += String(value.value) + (texts[index + 1] ?? '');
  }
  return literal(text);
}
