import type { Range } from '../../../domain';
import type { Expression, Statement } from '../../ir';
import { assignedNames } from './assigned-names';
import { ASSUMED_COUNT } from './assumed-count';
import { evaluate } from '../evaluate';
import { executeAll, executeBlock } from '../execute';
import { MAX_UNROLLED, countedLoop, exactly, fitsUnrolled, forget, unroll } from './loop-scope';
import type { Machine } from '../machine';
import { Scope } from '../scope';
import { truthiness } from '../conditions/truthiness';
import { UNKNOWN } from '../values/value';

/** `for (;;)`, `while`, `do`. */
export function executeFor(machine: Machine, outer: Scope, statement: Statement & { kind: 'for' }): void {
  const scope = new Scope(outer.module, outer);
  if (statement.init) executeAll(machine, scope, [statement.init]);
  const counted = countOf(machine, scope, statement);
  if (counted !== undefined && !fitsUnrolled(machine, counted, statement)) {
    if (counted > 0) runCounted(machine, scope, statement, exactly(counted), `${counted} iterations`);
    return;
  }
  const first = statement.testLast || !statement.test ? undefined : truthiness(evaluate(machine, scope, statement.test));
  if (first === false) return;
  if (counted !== undefined || (first !== undefined && statement.test?.kind !== 'literal') || isDecided(machine, scope, statement)) {
    runConcretely(machine, scope, statement, first);
    return;
  }
  const endsByCounter = countsSomething(scope, statement) && runUntilExit(machine, scope, statement);
  if (!endsByCounter) runCounted(machine, scope, statement, ASSUMED_COUNT, 'the number of iterations is assumed');
}

/** `while (true) { … if (++n >= 3) break; }`: only a counter can end it at a known iteration. */
function countsSomething(scope: Scope, statement: Statement & { kind: 'for' }): boolean {
  const isEndless = !statement.test || (statement.test.kind === 'literal' && Boolean(statement.test.value));
  const updated = statement.update ? [...statement.body, { kind: 'expression' as const, value: statement.update }] : statement.body;
  return isEndless && [...assignedNames(updated)].some((name) => {
    const value = scope.declaring(name)?.variables.get(name);
    return value?.type === 'literal' && typeof value.value === 'number';
  });
}

/** Runs iterations until one certainly leaves the loop; takes everything back and answers false where none does. */
function runUntilExit(machine: Machine, scope: Scope, statement: Statement & { kind: 'for' }): boolean {
  let isEnded = true;
  const outer = machine.unrolled;
  machine.unrolled *= MAX_UNROLLED / 4;
  const arm = machine.arm(() =>
    unroll(machine, statement.label, (index) => {
      isEnded = index < MAX_UNROLLED;
      if (isEnded) runOnce(machine, scope, statement);
      return isEnded;
    }),
  );
  machine.unrolled = outer;
  if (!isEnded) return false;
  machine.merge([arm]);
  for (const step of arm.steps) machine.emit(step);
  return true;
}

/** `do … while (i < 3)` over a local counter. */
function isDecided(machine: Machine, scope: Scope, statement: Statement & { kind: 'for' }): boolean {
  if (!statement.testLast) return false;
  if (!statement.test || statement.test.kind === 'literal') return statement.test?.kind === 'literal' && !statement.test.value;
  return truthiness(evaluate(machine, scope, statement.test)) !== undefined;
}

/** Iterations of `for (let i = a; i < b; i += c)` where the body leaves `i` alone. */
function countOf(machine: Machine, scope: Scope, statement: Statement & { kind: 'for' }): number | undefined {
  const { test, update } = statement;
  if (test?.kind !== 'binary' || test.left.kind !== 'name' || !update) return undefined;
  const { name } = test.left;
  if (assignedNames(statement.body).has(name)) return undefined;
  const from = scope.variables.get(name) ?? UNKNOWN;
  const to = evaluate(machine, scope, test.right);
  const step = stepOf(machine, scope, update, name);
  if (from.type !== 'literal' || to.type !== 'literal' || typeof from.value !== 'number' || typeof to.value !== 'number' || !step) return undefined;
  const distance = (to.value - from.value) / step;
  const includesEnd = test.operator.endsWith('=') && distance === Math.floor(distance) ? 1 : 0;
  const goesTowards = (step > 0) === test.operator.startsWith('<');
  return goesTowards && /^[<>]=?$/.test(test.operator) ? Math.max(0, Math.ceil(distance) + includesEnd) : undefined;
}

function stepOf(machine: Machine, scope: Scope, update: Expression, name: string): number | undefined {
  if (update.kind === 'update' && update.target.kind === 'name' && update.target.name === name) return update.by;
  if (update.kind !== 'assign' || update.target.kind !== 'target' || update.target.expression.kind !== 'name' || update.target.expression.name !== name) return undefined;
  const by = evaluate(machine, scope, update.value);
  if (by.type !== 'literal' || typeof by.value !== 'number') return undefined;
  return update.operator === '+=' ? by.value : update.operator === '-=' ? -by.value : undefined;
}

/** Every test has a known answer: run it as it stands, up to a bound. `first`: what the first one, which may change something, has answered. */
function runConcretely(machine: Machine, scope: Scope, statement: Statement & { kind: 'for' }, first: boolean | undefined): void {
  let isUndecided = false;
  let done = 0;
  const outer = machine.unrolled;
  machine.unrolled *= MAX_UNROLLED / 4;
  unroll(machine, statement.label, (index) => {
    if (!statement.testLast || index > 0) {
      const decided = index === 0 && first !== undefined ? first : statement.test ? truthiness(evaluate(machine, scope, statement.test)) : true;
      isUndecided = decided === undefined || index >= 4 * MAX_UNROLLED;
      if (decided !== true || isUndecided) return false;
    }
    runOnce(machine, scope, statement);
    done++;
    return true;
  });
  machine.unrolled = outer;
  if (isUndecided && !machine.exited) runCounted(machine, scope, statement, done === 0 ? ASSUMED_COUNT : { ...ASSUMED_COUNT, low: 0 }, 'the number of iterations is assumed');
}

function runOnce(machine: Machine, scope: Scope, statement: Statement & { kind: 'for' }): void {
  inOwnScope(machine, scope, statement, (own) => executeBlock(machine, own, statement.body));
  if (!statement.update) return;
  // `continue` skips the rest of the body, never the update.
  const exited = machine.exited;
  machine.exited = false;
  evaluate(machine, scope, statement.update);
  machine.exited = exited;
}

/** `for (let i = 0; …)`: functions that the body makes keep the `i` of their iteration. */
function inOwnScope(machine: Machine, scope: Scope, { init }: Statement & { kind: 'for' }, run: (own: Scope) => void): void {
  if (init?.kind !== 'declare' || init.var) return run(scope);
  const own = new Scope(scope.module, scope);
  for (const [name, value] of scope.declared) own.variables.set(name, value);
  run(own);
  for (const [name, value] of own.declared) if (value !== scope.variables.get(name)) machine.write(scope.variables, name, value, !scope.isShared);
}

function runCounted(machine: Machine, scope: Scope, statement: Statement & { kind: 'for' }, count: Range, reason: string): void {
  forget(machine, scope, statement);
  countedLoop(machine, count, reason, statement.label, () => {
    if (statement.test && !statement.testLast) evaluate(machine, scope, statement.test);
    executeBlock(machine, scope, statement.body);
    if (statement.testLast && statement.test && !machine.exited) evaluate(machine, scope, statement.test);
  });
}
