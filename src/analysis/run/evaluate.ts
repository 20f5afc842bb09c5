import type { Expression, ObjectMember } from '../ir';
import { assign } from './assign';
import type { TraceStep } from './call-site';
import { callValue, construct } from './call';
import { conditionKey } from './condition-key';
import { globalValue } from './natives/globals';
import type { Machine } from './machine';
import { sequence } from './machine';
import { memberOf } from './member';
import { importedValue, valueFrom } from './module-run';
import type { Scope } from './scope';
import { UNDEFINED, UNKNOWN, literal, truthiness, union, type ArrayValue, type FunctionValue, type ObjectValue, type Value } from './value';
import { waitFor } from './wait';
import { runClass } from './class';

/** Value of an expression; its steps go to the machine. */
export function evaluate(machine: Machine, scope: Scope, expression: Expression): Value {
  if (!machine.spend()) return UNKNOWN;
  switch (expression.kind) {
    case 'unknown':
      return UNKNOWN;
    case 'literal':
      return expression.value === undefined ? UNDEFINED : literal(expression.value);
    case 'name':
      return readName(machine, scope, expression.name);
    case 'this':
      return machine.frame.self ?? UNKNOWN;
    case 'super':
      return UNKNOWN;
    case 'member':
      return evaluateMember(machine, scope, expression);
    case 'index':
      return evaluateIndex(machine, scope, expression);
    case 'call':
      return evaluateCall(machine, scope, expression);
    case 'new': {
      const callee = evaluate(machine, scope, expression.callee);
      return construct(machine, callee, evaluateArguments(machine, scope, expression.args), expression.at);
    }
    case 'await':
      return waitFor(machine, evaluate(machine, scope, expression.value));
    case 'yield':
      return evaluateYield(machine, scope, expression);
    case 'function':
      return closure(machine, scope, expression.fn);
    case 'class':
      return runClass(machine, scope, expression.cls);
    case 'object':
      return evaluateObject(machine, scope, expression.members);
    case 'array':
      return evaluateArray(machine, scope, expression.items);
    case 'spread':
      return evaluate(machine, scope, expression.value);
    case 'template':
      return joinTexts(expression.texts, expression.values.map((value) => evaluate(machine, scope, value)));
    case 'conditional':
      return choose(machine, scope, expression.test, () => evaluate(machine, scope, expression.then), () => evaluate(machine, scope, expression.otherwise));
    case 'logical':
      return evaluateLogical(machine, scope, expression);
    case 'assign':
      return evaluateAssignment(machine, scope, expression);
    case 'binary':
      return evaluateBinary(expression.operator, evaluate(machine, scope, expression.left), evaluate(machine, scope, expression.right));
    case 'unary':
      return evaluateUnary(expression.operator, evaluate(machine, scope, expression.value));
    case 'update':
      return evaluateUpdate(machine, scope, expression);
    case 'effects':
      for (const value of expression.values) evaluate(machine, scope, value);
      return UNKNOWN;
    case 'import':
      return valueFrom(machine, scope.module, expression.specifier, expression.sync ? '=' : '*');
  }
}

export function closure(machine: Machine, scope: Scope, fn: FunctionValue['fn']): FunctionValue {
  const value: FunctionValue = { type: 'function', fn, scope };
  if (fn.arrow) {
    if (machine.frame.self) value.self = machine.frame.self;
    if (machine.frame.home) value.home = machine.frame.home;
  }
  return value;
}

function readName(machine: Machine, scope: Scope, name: string): Value {
  const declaring = scope.declaring(name);
  if (!declaring) return importedValue(machine, scope.module, name) ?? globalValue(name, scope.module.file) ?? UNKNOWN;
  const value = declaring.variables.get(name) ?? UNKNOWN;
  // A module-level variable that functions assign keeps what earlier requests left there.
  const isShared = !declaring.parent && value.type === 'literal' && declaring.module.ir.reassigned.includes(name) && !declaring.constants.has(name);
  return isShared ? UNKNOWN : value;
}

function evaluateMember(machine: Machine, scope: Scope, expression: Expression & { kind: 'member' }): Value {
  if (expression.object.kind === 'super') {
    const base = machine.frame.home?.base;
    return base?.type === 'class' && machine.frame.self ? memberOf(machine, machine.frame.self, expression.name, base) : UNKNOWN;
  }
  return memberOf(machine, evaluate(machine, scope, expression.object), expression.name);
}

function evaluateIndex(machine: Machine, scope: Scope, expression: Expression & { kind: 'index' }): Value {
  const object = evaluate(machine, scope, expression.object);
  const index = evaluate(machine, scope, expression.index);
  if (index.type === 'literal' && index.value !== undefined && index.value !== null) return memberOf(machine, object, String(index.value));
  if (object.type === 'array') return union([...object.items, ...(object.rest ? [object.rest.item] : []), ...(object.items.length === 0 ? [UNKNOWN] : [])]);
  if (object.type === 'object' && object.members.size > 0 && object.members.size <= 16) return union([...object.members.values()]);
  if (object.type === 'library') return memberOf(machine, object, '*');
  return UNKNOWN;
}

function evaluateCall(machine: Machine, scope: Scope, expression: Expression & { kind: 'call' }): Value {
  const { callee } = expression;
  if (callee.kind === 'super') return callSuper(machine, scope, expression);
  if (callee.kind !== 'member') {
    const target = evaluate(machine, scope, callee);
    return callValue(machine, target, evaluateArguments(machine, scope, expression.args), expression.at, calleeLength(callee));
  }
  if (callee.object.kind === 'super') {
    const target = evaluateMember(machine, scope, callee);
    return callValue(machine, target, evaluateArguments(machine, scope, expression.args), expression.at, callee.name.length, machine.frame.self);
  }
  const object = evaluate(machine, scope, callee.object);
  const target = memberOf(machine, object, callee.name);
  return callValue(machine, target, evaluateArguments(machine, scope, expression.args), expression.at, callee.name.length, object, callee.name);
}

function callSuper(machine: Machine, scope: Scope, expression: Expression & { kind: 'call' }): Value {
  const args = evaluateArguments(machine, scope, expression.args);
  const { self, home } = machine.frame;
  if (self?.type === 'object' && home?.base) construct(machine, home.base, args, expression.at, self);
  return UNDEFINED;
}

function calleeLength(callee: Expression): number {
  return callee.kind === 'name' ? callee.name.length : 1;
}

function evaluateArguments(machine: Machine, scope: Scope, args: readonly Expression[]): Value[] {
  const values: Value[] = [];
  for (const arg of args) {
    const value = evaluate(machine, scope, arg);
    if (arg.kind !== 'spread') values.push(value);
    else if (value.type === 'array') values.push(...value.items, ...(value.rest ? [value.rest.item] : []));
    else values.push(UNKNOWN);
  }
  return values;
}

function evaluateYield(machine: Machine, scope: Scope, expression: Expression & { kind: 'yield' }): Value {
  const value = expression.value ? evaluate(machine, scope, expression.value) : UNDEFINED;
  const consume = machine.frame.yieldTo;
  if (!consume) return UNKNOWN;
  if (expression.all && value.type === 'generator') value.iterate(machine, consume);
  else consume(waitFor(machine, value));
  return UNKNOWN;
}

function evaluateObject(machine: Machine, scope: Scope, members: readonly ObjectMember[]): Value {
  const object: ObjectValue = { type: 'object', members: new Map() };
  for (const member of members) {
    const value = evaluate(machine, scope, member.value);
    if (member.spread) spreadInto(object, value);
    else if (member.name === undefined) object.open = true;
    else if (member.getter && value.type === 'function') (object.getters ??= new Map()).set(member.name, value);
    else object.members.set(member.name, value.type === 'function' && !value.fn.arrow && !value.self ? { ...value, self: object } : value);
  }
  return object;
}

function spreadInto(object: ObjectValue, value: Value): void {
  if (value.type === 'object') {
    for (const [name, member] of value.members) object.members.set(name, member);
    if (value.open) object.open = true;
  } else if (value.type !== 'literal') object.open = true;
}

function evaluateArray(machine: Machine, scope: Scope, items: readonly Expression[]): Value {
  const array: ArrayValue = { type: 'array', items: [], loopDepth: machine.loops.length };
  for (const item of items) {
    const value = evaluate(machine, scope, item);
    if (item.kind !== 'spread') array.items.push(value);
    else if (value.type === 'array') {
      array.items.push(...value.items);
      if (value.rest) array.rest = value.rest;
    } else array.rest = { item: UNKNOWN, count: ASSUMED_COUNT, reason: 'a list of unknown length' };
  }
  return array;
}

/** Structure that the code does not fix counts once, and up to ten times at the high end. */
export const ASSUMED_COUNT = { low: 1, likely: 1, high: 10 };

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

/** Runs one of two, or both as arms of a branch where the test is not known. */
export function choose(machine: Machine, scope: Scope, test: Expression, then: () => Value, otherwise: () => Value): Value {
  const decided = truthiness(evaluate(machine, scope, test));
  if (decided !== undefined) return decided ? then() : otherwise();
  return branchValue(machine, then, otherwise, 0.5, conditionKey(scope, test));
}

function branchValue(machine: Machine, then: () => Value, otherwise: () => Value, probability: number, condition?: string): Value {
  let first: Value = UNKNOWN;
  let second: Value = UNKNOWN;
  const arms = [machine.arm(() => void (first = then())), machine.arm(() => void (second = otherwise()))];
  machine.merge(arms);
  emitBranch(machine, arms, [probability, 1 - probability], condition);
  return union([first, second]);
}

export function emitBranch(machine: Machine, arms: { steps: TraceStep[] }[], probabilities: number[], condition?: string): void {
  if (arms.every((arm) => arm.steps.length === 0)) return;
  machine.emit({
    kind: 'branch',
    arms: arms.map((arm, index) => ({ probability: probabilities[index] ?? 0, body: sequence(arm.steps) })),
    ...(condition === undefined ? {} : { condition }),
  });
}

function evaluateLogical(machine: Machine, scope: Scope, expression: Expression & { kind: 'logical' }): Value {
  const left = evaluate(machine, scope, expression.left);
  const decided = expression.operator === '??' ? nullishness(left) : truthiness(left);
  const goesRight = expression.operator === '&&' ? decided : decided === undefined ? undefined : !decided;
  if (goesRight === false) return left;
  const right = () => evaluate(machine, scope, expression.right);
  if (goesRight === true) return right();
  return branchValue(machine, right, () => left, 0.5);
}

/** False where the value is certainly null or undefined; true where it is certainly not. */
function nullishness(value: Value): boolean | undefined {
  if (value.type === 'unknown') return undefined;
  if (value.type === 'literal') return value.value !== null && value.value !== undefined;
  if (value.type === 'union') return undefined;
  return value.type === 'library' ? truthiness(value) : true;
}

function evaluateAssignment(machine: Machine, scope: Scope, expression: Expression & { kind: 'assign' }): Value {
  const { target, operator } = expression;
  if (operator === '=') {
    const value = evaluate(machine, scope, expression.value);
    assign(machine, scope, target, value, 'existing');
    return value;
  }
  const current = target.kind === 'target' ? evaluate(machine, scope, target.expression) : UNKNOWN;
  if (operator === '??=' || operator === '||=' || operator === '&&=') {
    const decided = operator === '??=' ? nullishness(current) : truthiness(current);
    if (decided !== undefined && decided === (operator !== '&&=')) return current;
    const set = (): Value => {
      const value = evaluate(machine, scope, expression.value);
      assign(machine, scope, target, value, 'existing');
      return value;
    };
    return decided === undefined ? branchValue(machine, set, () => current, LAZY_INIT_PROBABILITY) : set();
  }
  const value = evaluateBinary(operator.slice(0, -1), current, evaluate(machine, scope, expression.value));
  assign(machine, scope, target, value, 'existing');
  return value;
}

/** A value that is made on first use is made once in the life of a process. */
export const LAZY_INIT_PROBABILITY = 0.01;

function evaluateUpdate(machine: Machine, scope: Scope, expression: Expression & { kind: 'update' }): Value {
  const before = evaluate(machine, scope, expression.target);
  const after = before.type === 'literal' && typeof before.value === 'number' ? literal(before.value + expression.by) : UNKNOWN;
  assign(machine, scope, { kind: 'target', expression: expression.target }, after, 'existing');
  return expression.prefix ? after : before;
}

function evaluateUnary(operator: string, value: Value): Value {
  if (operator === '!') {
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
  if (value.type === 'literal') return literal(value.value === null ? 'object' : typeof value.value);
  return value.type === 'object' || value.type === 'array' ? literal('object') : UNKNOWN;
}

export function evaluateBinary(operator: string, left: Value, right: Value): Value {
  if (operator === '+' && (isText(left) || isText(right))) return joinTexts(['', '', ''], [left, right]);
  if (left.type !== 'literal' || right.type !== 'literal') return UNKNOWN;
  const [a, b] = [left.value, right.value];
  if (operator === '===' || operator === '==') return literal(a === b);
  if (operator === '!==' || operator === '!=') return literal(a !== b);
  if (typeof a !== 'number' || typeof b !== 'number') return UNKNOWN;
  const result = arithmetic(operator, a, b);
  return result === undefined ? UNKNOWN : literal(result);
}

function isText(value: Value): boolean {
  return (value.type === 'literal' && typeof value.value === 'string') || (value.type === 'unknown' && value.prefix !== undefined);
}

function arithmetic(operator: string, a: number, b: number): number | boolean | undefined {
  switch (operator) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return a / b;
    case '%':
      return a % b;
    case '**':
      return a ** b;
    case '<':
      return a < b;
    case '<=':
      return a <= b;
    case '>':
      return a > b;
    case '>=':
      return a >= b;
    case '<<':
      return a << b;
    case '>>':
      return a >> b;
    default:
      return undefined;
  }
}
