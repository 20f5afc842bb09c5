import type { Expression, Statement } from '../ir';
import { assign } from './assign';
import type { TraceStep } from './call-site';
import { runClass } from './class';
import { conditionKey } from './condition-key';
import { LAZY_INIT_PROBABILITY, closure, emitBranch, evaluate, evaluateBinary } from './evaluate';
import { executeFor, executeForEach, inScope, reaches } from './loops';
import { sequence, type Machine } from './machine';
import { Scope } from './scope';
import { UNDEFINED, UNKNOWN, truthiness, type Value } from './value';
import { waitFor } from './wait';

/** Function declarations exist before the first statement runs. */
export function hoist(machine: Machine, scope: Scope, statements: readonly Statement[]): void {
  for (const statement of statements) {
    if (statement.kind === 'function') scope.variables.set(statement.fn.name, closure(machine, scope, statement.fn));
  }
}

/** Runs statements until control leaves them. */
export function executeAll(machine: Machine, scope: Scope, statements: readonly Statement[]): void {
  for (const statement of statements) {
    if (machine.exited || !machine.spend()) return;
    execute(machine, scope, statement);
  }
}

export function executeBlock(machine: Machine, scope: Scope, statements: readonly Statement[]): void {
  const block = new Scope(scope.module, scope);
  hoist(machine, block, statements);
  executeAll(machine, block, statements);
}

function execute(machine: Machine, scope: Scope, statement: Statement): void {
  switch (statement.kind) {
    case 'expression':
      evaluate(machine, scope, statement.value);
      return;
    case 'declare':
      for (const item of statement.items) {
        const value = item.value ? evaluate(machine, scope, item.value) : UNDEFINED;
        assign(machine, scope, item.pattern, value, statement.constant ? 'constant' : 'variable');
      }
      return;
    case 'function':
      return;
    case 'class':
      machine.write(scope.variables, statement.cls.name, runClass(machine, scope, statement.cls));
      return;
    case 'if':
      executeIf(machine, scope, statement);
      return;
    case 'return':
      executeReturn(machine, scope, statement.value);
      return;
    case 'throw':
      if (statement.value) evaluate(machine, scope, statement.value);
      machine.exit(0);
      return;
    case 'for':
      executeFor(machine, scope, statement);
      return;
    case 'for-each':
      executeForEach(machine, scope, statement);
      return;
    case 'switch':
      executeSwitch(machine, scope, statement);
      return;
    case 'try':
      executeTry(machine, scope, statement);
      return;
    case 'break':
    case 'continue':
      executeJump(machine, statement);
      return;
    case 'block':
      executeLabelled(machine, scope, statement);
      return;
  }
}

function executeIf(machine: Machine, scope: Scope, statement: Statement & { kind: 'if' }): void {
  const decided = truthiness(evaluate(machine, scope, statement.test));
  if (decided !== undefined) {
    executeBlock(machine, scope, decided ? statement.then : statement.otherwise);
    return;
  }
  const condition = conditionKey(scope, statement.test);
  const then = machine.arm(() => executeBlock(machine, scope, statement.then));
  const otherwise = machine.arm(() => executeBlock(machine, scope, statement.otherwise));
  machine.merge([then, otherwise]);
  const probability = thenProbability(statement, then.exited, otherwise.exited);
  emitBranch(machine, [then, otherwise], [probability, 1 - probability], condition);
}

/** Share of requests that take the first arm. A guard that ends the function is the exception, a lazily made value happens once. */
function thenProbability(statement: Statement & { kind: 'if' }, thenExits: boolean, otherwiseExits: boolean): number {
  if (isLazyInit(statement)) return LAZY_INIT_PROBABILITY;
  if (thenExits === otherwiseExits) return 0.5;
  const exiting = thenExits ? statement.then : statement.otherwise;
  const rare = exiting.at(-1)?.kind === 'throw' ? 0.02 : 0.1;
  return thenExits ? rare : 1 - rare;
}

/** `if (!client) client = …` */
function isLazyInit(statement: Statement & { kind: 'if' }): boolean {
  const { test } = statement;
  const tested = test.kind === 'unary' && test.operator === '!' ? test.value : test.kind === 'binary' && /^==/.test(test.operator) ? test.left : undefined;
  const name = tested && pathOf(tested);
  return name !== undefined && statement.then.some((inner) => inner.kind === 'expression' && inner.value.kind === 'assign' && inner.value.target.kind === 'target' && pathOf(inner.value.target.expression) === name);
}

function pathOf(expression: Expression): string | undefined {
  if (expression.kind === 'name') return expression.name;
  if (expression.kind === 'this') return 'this';
  if (expression.kind !== 'member') return undefined;
  const object = pathOf(expression.object);
  return object === undefined ? undefined : `${object}.${expression.name}`;
}

function executeReturn(machine: Machine, scope: Scope, expression: Expression | undefined): void {
  const { frame } = machine;
  let value = expression ? evaluate(machine, scope, expression) : UNDEFINED;
  // An async function waits for what it returns before its own promise is done.
  if (frame.fn?.async) value = waitFor(machine, value);
  frame.returns.push(value);
  machine.exit(frame.returnTo);
}

function executeJump(machine: Machine, statement: Statement & { kind: 'break' | 'continue' }): void {
  const { targets } = machine.frame;
  for (let index = targets.length - 1; index >= 0; index--) {
    const target = targets[index]!;
    if (statement.label !== undefined && target.label !== statement.label) continue;
    const to = statement.kind === 'break' ? target.breakTo : target.continueTo;
    if (to === undefined || (statement.label === undefined && target.onlyByLabel)) continue;
    machine.exit(to);
    return;
  }
}

function executeLabelled(machine: Machine, scope: Scope, statement: Statement & { kind: 'block' }): void {
  if (statement.label === undefined) {
    executeBlock(machine, scope, statement.body);
    return;
  }
  const breakTo = machine.newId();
  inScope(machine, breakTo, { label: statement.label, breakTo, onlyByLabel: true }, () => executeBlock(machine, scope, statement.body));
}

/** Runs from every case that may match; each may fall through into the next. */
function executeSwitch(machine: Machine, scope: Scope, statement: Statement & { kind: 'switch' }): void {
  const value = evaluate(machine, scope, statement.value);
  const { cases } = statement;
  const entries = possibleEntries(machine, scope, value, cases);
  const breakTo = machine.newId();
  const runFrom = (index: number): void => (index < 0 ? undefined : executeBlock(machine, scope, cases.slice(index).flatMap(({ body }) => body)));
  inScope(machine, breakTo, { breakTo, ...(statement.label !== undefined && { label: statement.label }) }, () => {
    const [only] = entries;
    if (only !== undefined && entries.length === 1) {
      runFrom(only);
      return;
    }
    const arms = entries.map((index) => machine.arm(() => runFrom(index)));
    machine.merge(arms.map((arm) => ({ ...arm, exited: arm.exited && !reaches(arm.steps, breakTo) })));
    emitBranch(machine, arms, arms.map(() => 1 / arms.length));
  });
}

/** Indexes of the cases that control may enter at; -1 = past all of them. Several labels of one body are one entry. */
function possibleEntries(machine: Machine, scope: Scope, value: Value, cases: (Statement & { kind: 'switch' })['cases']): number[] {
  const entries: number[] = [];
  for (const [index, { test }] of cases.entries()) {
    if (!test) continue;
    const matches = truthiness(evaluateBinary('===', value, evaluate(machine, scope, test)));
    if (matches === false) continue;
    const isSameBody = entries.at(-1) === index - 1 && cases[index - 1]?.body.length === 0 && matches !== true;
    if (!isSameBody) entries.push(index);
    else entries[entries.length - 1] = index;
    if (matches) return entries;
  }
  return [...entries, cases.findIndex(({ test }) => !test)];
}

function executeTry(machine: Machine, scope: Scope, statement: Statement & { kind: 'try' }): void {
  const body = machine.arm(() => executeBlock(machine, scope, statement.body));
  const handler = statement.handler && machine.arm(() => runHandler(machine, scope, statement));
  machine.merge(handler ? [body, handler] : [body]);
  const exited = machine.exited;
  machine.exited = false;
  const finalizer = statement.finalizer && machine.capture(() => executeBlock(machine, scope, statement.finalizer!));
  machine.exited ||= exited;
  const parts = [body.steps, handler?.steps ?? [], finalizer ?? []];
  if (parts.every((steps) => steps.length === 0)) return;
  if (!handler?.steps.length && !finalizer?.length && !body.exited && !mayThrow(body.steps)) {
    for (const step of body.steps) machine.emit(step);
    return;
  }
  machine.emit({
    kind: 'try',
    body: sequence(body.steps),
    ...(handler && { handler: sequence(handler.steps) }),
    ...(finalizer && finalizer.length > 0 && { finalizer: sequence(finalizer) }),
  });
}

/** Whether an explicit `throw` inside may reach this `try`. */
function mayThrow(steps: readonly TraceStep[]): boolean {
  return reaches(steps, 0);
}

function runHandler(machine: Machine, scope: Scope, statement: Statement & { kind: 'try' }): void {
  const block = new Scope(scope.module, scope);
  if (statement.parameter) assign(machine, block, statement.parameter, UNKNOWN, 'constant');
  executeBlock(machine, block, statement.handler ?? []);
}
