import type { Statement } from '../../ir';
import { emitBranch } from './branch';
import { conditionKey } from './condition-key';
import { evaluate } from '../evaluate';
import { isPresent } from './is-present';
import { executeBlock } from '../execute';
import { isKeptGuard } from './is-kept-guard';
import { assumedShares } from '../../../assumed-shares';
import type { Machine } from '../machine';
import type { Scope } from '../scope';
import { takeForAnswer } from '../packages/take-for-answer';
import { thenProbability } from './then-probability';
import { truthiness } from './truthiness';

/** Runs the arm that the test decides, or both. */
export function executeIf(machine: Machine, scope: Scope, statement: Statement & { kind: 'if' }): void {
  const tested = evaluate(machine, scope, statement.test);
  takeForAnswer(tested);
  const decided = isPresent(machine, tested) || truthiness(tested);
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
  const probability = isKeptGuard(statement, machine.frame.fn, isShared) ? 1 - assumedShares.lazyInit : thenProbability(statement, then.exited, otherwise.exited);
  emitBranch(machine, [then, otherwise], [probability, 1 - probability], condition);
}
