import type { Expression } from '../ir';
import { branchValue, choose } from './conditions/branch';
import { construct } from './construct';
import { runClass } from './class';
import { evaluateAssignment, evaluateUpdate } from './evaluate-assignment';
import { removeMember } from './members/remove-member';
import { evaluateArguments, evaluateCall, evaluateIndex, evaluateMember } from './evaluate-call';
import { evaluateArray, evaluateObject } from './evaluate-literal';
import { evaluateYield } from './evaluate-yield';
import type { Machine } from './machine';
import { importedValue, valueFrom } from './loaded/module-run';
import { GLOBAL_OBJECTS, globalObject } from './global-object';
import { globalClass } from './global-class';
import { globalValue } from './natives/globals';
import { evaluateBinary, evaluateUnary, nullishness } from './operators';
import { textOf } from './values/text-of';
import { runtimeName } from './runtime-name';
import type { Scope } from './scope';
import { takeForAnswer } from './packages/take-for-answer';
import { isPresent } from './conditions/is-present';
import { truthiness } from './conditions/truthiness';
import { TextConstant } from './values/text-constant';
import { UNDEFINED, UNKNOWN, literal, type FunctionValue, type LiteralValue, type Value } from './values/value';
import { waitFor } from './steps/wait';

/** Value of an expression; its steps go to the machine. */
export function evaluate(machine: Machine, scope: Scope, expression: Expression): Value {
  if (!machine.spend()) return UNKNOWN;
  switch (expression.kind) {
    case 'unknown':
    case 'regexp':
      return UNKNOWN;
    case 'literal':
      return constant(machine, expression.value);
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
      if (callee.type === 'unknown' && runtimeName(scope, expression.callee) === undefined) machine.decisions.doubts++;
      const made = construct(machine, callee, evaluateArguments(machine, scope, expression.args), expression.at);
      if (expression.types && made.type === 'library') made.types = { module: scope.module, names: expression.types };
      return made;
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
      return textOf(machine, expression.texts, expression.values.map((value) => evaluate(machine, scope, value)));
    case 'conditional':
      return choose(machine, scope, expression);
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
      return evaluateEffects(machine, scope, expression);
    case 'delete':
      removeMember(machine, scope, expression.target);
      return UNKNOWN;
    case 'import':
      return valueFrom(machine, scope.module, expression.specifier, expression.sync ? '=' : '*');
  }
}

function constant({ recorder }: Machine, value: LiteralValue['value']): Value {
  if (typeof value === 'string' && value !== '' && !recorder.isLoading) return new TextConstant(value);
  return value === undefined ? UNDEFINED : literal(value);
}

export function closure(machine: Machine, scope: Scope, fn: FunctionValue['fn']): FunctionValue {
  const value: FunctionValue = { type: 'function', fn, scope };
  if (fn.arrow) {
    if (machine.frame.self) value.self = machine.frame.self;
    if (machine.frame.home) value.home = machine.frame.home;
  }
  if (fn.isAction) machine.recorder.actions?.set(fn, value);
  return value;
}

function evaluateEffects(machine: Machine, scope: Scope, { values, last }: Expression & { kind: 'effects' }): Value {
  const results = values.map((value) => evaluate(machine, scope, value));
  return (last && results.at(-1)) || UNKNOWN;
}

function readName(machine: Machine, scope: Scope, name: string): Value {
  const declaring = scope.declaring(name);
  if (!declaring) return importedValue(machine, scope.module, name) ?? (GLOBAL_OBJECTS.has(name) ? globalObject(machine, scope.module) : globalValue(name, scope.module.file, machine)) ?? globalClass(machine, name) ?? machine.surroundings?.globals.get(name) ?? UNKNOWN;
  const isReassigned = !declaring.parent && declaring.module.reassigned.has(name);
  if (isReassigned || (declaring.isShared && declaring.callId !== 0)) machine.recorder.noteVariable(declaring, name);
  const value = declaring.variables.get(name) ?? UNKNOWN;
  // A module-level variable that functions assign keeps what earlier requests left there; a configuration's program has no requests.
  const isShared = isReassigned && value.type === 'literal' && !declaring.constants.has(name) && !machine.surroundings;
  return isShared ? UNKNOWN : value;
}

function evaluateLogical(machine: Machine, scope: Scope, expression: Expression & { kind: 'logical' }): Value {
  const left = evaluate(machine, scope, expression.left);
  takeForAnswer(left);
  const decided = isPresent(machine, left) || (expression.operator === '??' ? nullishness(left) : truthiness(left));
  const goesRight = expression.operator === '&&' ? decided : decided === undefined ? undefined : !decided;
  if (goesRight === false) return left;
  let second: Value = UNKNOWN;
  const right = (): Value => (second = evaluate(machine, scope, expression.right));
  if (goesRight === true) return right();
  machine.decisions.note(expression);
  const value = branchValue(machine, right, () => left, 0.5);
  // `a && false` is false, whatever `a` may be.
  return expression.operator === '&&' && truthiness(second) === false ? second : value;
}
