import type { Expression } from '../../ir';
import type { TraceStep } from '../call-site';
import { asksForAnotherStage } from '../../stages/asks-for-another-stage';
import { chosenShare } from './chosen-share';
import { conditionKey } from './condition-key';
import { evaluate } from '../evaluate';
import { isPresent } from './is-present';
import type { Machine } from '../machine';
import { sequence } from '../steps/sequence';
import { oneOf } from './one-of';
import type { Scope } from '../scope';
import { takeForAnswer } from '../packages/take-for-answer';
import { truthiness } from './truthiness';
import { UNDEFINED, UNKNOWN, type Value } from '../values/value';
import { withoutWaitFreeDetail } from '../steps/wait-free';

/** Runs one of two, or both as arms of a branch where the test is not known. */
export function choose(machine: Machine, scope: Scope, chosen: Expression & { kind: 'conditional' }): Value {
  const then = (): Value => evaluate(machine, scope, chosen.then);
  const otherwise = (): Value => evaluate(machine, scope, chosen.otherwise);
  const tested = evaluate(machine, scope, chosen.test);
  takeForAnswer(tested);
  const decided = isPresent(machine, tested) || truthiness(tested);
  if (decided !== undefined) return decided ? then() : otherwise();
  const condition = conditionKey(scope, chosen.test);
  machine.recorder.noteCondition(condition);
  machine.decisions.note(chosen.test, condition);
  // Of what a configuration says for several stages, that of the one that people use stands first.
  if (machine.surroundings && asksForAnotherStage(chosen.test)) return branchValue(machine, otherwise, then, 1 - chosenShare(chosen));
  return branchValue(machine, then, otherwise, chosenShare(chosen), condition);
}

/** Two arms and the values that they give. */
export function branchValue(machine: Machine, then: () => Value, otherwise: () => Value, probability: number, condition?: string): Value {
  let first: Value = UNKNOWN;
  let second: Value = UNKNOWN;
  const arms = [machine.arm(() => void (first = then())), machine.arm(() => void (second = otherwise()))];
  machine.merge(arms);
  const value = oneOf(machine, arms, [first, second]);
  emitBranch(machine, arms, [probability, 1 - probability], condition);
  return value;
}

/** Runs what may just as well not be run. */
export function perhaps(machine: Machine, run: () => void, probability = 0.5): void {
  branchValue(machine, () => (run(), UNDEFINED), () => UNDEFINED, probability);
}

/** The same of what a package calls: however that ends, what follows goes on. */
export function possibly(machine: Machine, run: () => void, probability: number): void {
  const arm = machine.arm(run);
  machine.mergePossible(arm);
  emitBranch(machine, [arm, { steps: [] }], [probability, 1 - probability]);
}

/** Writes arms down, unless none of them takes time. */
export function emitBranch(machine: Machine, arms: { steps: TraceStep[] }[], probabilities: number[], condition?: string): void {
  if (arms.every((arm) => arm.steps.length === 0)) return;
  const [only] = arms;
  if (only && arms.length === 1) {
    for (const step of only.steps) machine.emit(step);
    return;
  }
  const timed = arms.map(({ steps }, index) => ({ probability: probabilities[index] ?? 0, body: sequence(withoutWaitFreeDetail(sequence(steps))) }));
  const whole: TraceStep = condition === undefined ? { kind: 'branch', arms: timed } : { kind: 'branch', arms: timed, condition };
  // What a condition decides may decide a later branch too.
  for (const step of condition === undefined ? withoutWaitFreeDetail(whole) : [whole]) machine.emit(step);
}
