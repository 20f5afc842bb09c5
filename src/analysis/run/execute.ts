import type { Expression, Statement } from '../ir';
import { assign } from './members/assign';
import { rebindBuilder } from './packages/rebind-builder';
import { runClass } from './class';
import { closure, evaluate } from './evaluate';
import { executeIf } from './conditions/execute-if';
import { executeSwitch } from './conditions/execute-switch';
import { callValue } from './call';
import { executeTry, tryTo } from './execute-try';
import { executeForEach } from './loops/for-each-loop';
import { executeFor } from './loops/for-loop';
import { inScope } from './loops/loop-scope';
import type { Machine } from './machine';
import { memberOf } from './members/member';
import { NOWHERE } from './nowhere';
import { Scope } from './scope';
import { UNDEFINED, UNKNOWN, type ObjectValue } from './values/value';
import { withoutMade } from './packages/unknown-call';
import { forgetStart } from './steps/forget-start';
import { waitFor } from './steps/wait';

/** Function declarations exist before the first statement runs. */
export function hoist(machine: Machine, scope: Scope, statements: readonly Statement[]): void {
  for (const statement of statements) {
    if (statement.kind === 'function') scope.variables.set(statement.fn.name, closure(machine, scope, statement.fn));
  }
}

/** Runs statements until control leaves them. */
export function executeAll(machine: Machine, scope: Scope, statements: readonly Statement[]): void {
  for (const [index, statement] of statements.entries()) {
    if (machine.exited || !machine.spend()) return;
    execute(machine, scope, statement);
    if (statement.kind === 'declare' && statement.using) return disposeAfter(machine, scope, statement, () => executeAll(machine, scope, statements.slice(index + 1)));
  }
}

/** `await using connection = …`: what is disposed of where its block ends. */
function disposeAfter(machine: Machine, scope: Scope, { using, items }: Statement & { kind: 'declare' }, rest: () => void): void {
  const values = items.flatMap(({ pattern }) => (pattern.kind === 'bind' ? [scope.variables.get(pattern.name) ?? UNKNOWN] : []));
  tryTo(machine, rest, undefined, () => {
    for (const value of values.reverse()) if (value.type === 'object') dispose(machine, value, using === 'async');
  });
}

function dispose(machine: Machine, object: ObjectValue, awaits: boolean): void {
  const methods = (awaits ? ['@@asyncDispose', '@@dispose'] : ['@@dispose']).map((name) => memberOf(machine, object, name));
  const method = methods.find(({ type }) => type === 'function');
  if (!method) return;
  const end = callValue(machine, method, [], NOWHERE, 1, object);
  if (awaits) waitFor(machine, end);
}

export function executeBlock(machine: Machine, scope: Scope, statements: readonly Statement[]): void {
  const block = new Scope(scope.module, scope);
  hoist(machine, block, statements);
  executeAll(machine, block, statements);
}

function execute(machine: Machine, scope: Scope, statement: Statement): void {
  switch (statement.kind) {
    case 'expression':
      executeExpression(machine, scope, statement.value);
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

function executeExpression(machine: Machine, scope: Scope, expression: Expression): void {
  const value = evaluate(machine, scope, expression);
  // Nobody can wait for a result that the statement drops.
  forgetStart(machine, value);
  rebindBuilder(machine, scope, expression, value);
}

function executeReturn(machine: Machine, scope: Scope, expression: Expression | undefined): void {
  const { frame } = machine;
  let value = expression ? evaluate(machine, scope, expression) : UNDEFINED;
  // An async function waits for what it returns before its own promise is done.
  if (frame.fn?.async) value = waitFor(machine, withoutMade(value));
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
