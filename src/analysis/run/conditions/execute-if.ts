import type { Statement } from '../../ir';
import { LAZY_INIT_PROBABILITY, emitBranch } from './branch';
import { conditionKey } from './condition-key';
import { evaluate } from '../evaluate';
import { executeBlock } from '../execute';
import { guardsOfThrow } from './guards-of-throw';
import { isKeptGuard } from './is-kept-guard';
import { isLazyInit } from './is-lazy-init';
import type { Machine } from '../machine';
import type { Scope } from '../scope';
import { takeForAnswer } from '../take-for-answer';
import { truthiness } from './truthiness';

/** Runs the arm that the test decides, or both. */
export function executeIf(machine: Machine, scope: Scope, statement: Statement & { kind: 'if' }): void {
  const tested = evaluate(machine, scope, statement.test);
  takeForAnswer(tested);
  const decided = truthiness(tested);
  if (decided !== undefined) {
    executeBlock(machine, scope, decided ? statement.then : statement.otherwise);
    return;
  }
  const condition = conditionKey(scope, statement.test);
  machine.recorder.noteCondition(condition);
  machine.decisions.note(statement, condition);
  const then = machine.arm(() => executeBlock(machine, scope, statement.then));
  const otherwise = machine.arm(() => executeBlock(machine, scope, statement.otherwise));
  machine.merge([then, otherwise]);
  const isShared = (variable: string): boolean => scope.declaring(variable)?.parent === undefined;
  const probability = isKeptGuard(statement, machine.frame.fn, isShared) ? 1 - LAZY_INIT_PROBABILITY : thenProbability(statement, then.exited, otherwise.exited, guardsOfThrow(statement));
  emitBranch(machine, [then, otherwise], [probability, 1 - probability], condition);
}

/** Share of requests that take the first arm. A guard that ends the function is the exception, a lazily made value happens once. */
function thenProbability(statement: Statement & { kind: 'if' }, thenExits: boolean, otherwiseExits: boolean, guards: number | undefined): number {
  if (isLazyInit(statement)) return LAZY_INIT_PROBABILITY;
  if (guards !== undefined) return guards === 1 ? 0.98 : 1 / guards;
  if (thenExits === otherwiseExits) return 0.5;
  const exiting = thenExits ? statement.then : statement.otherwise;
  const rare = exiting.at(-1)?.kind === 'throw' ? 0.02 : 0.1;
  return thenExits ? rare : 1 - rare;
}
