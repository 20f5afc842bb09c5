import type { Range } from '../../../domain';
import type { Expression, Statement } from '../../ir';
import { assignedNames } from './assigned-names';
import type { TraceStep } from '../call-site';
import { endScope } from './end-scope';
import { forgetNames } from './forget-names';
import type { LoopTarget } from '../frame';
import type { Machine } from '../machine';
import { sequence } from '../steps/sequence';
import type { Scope } from '../scope';
import { withoutWaitFreeDetail } from '../steps/wait-free';

/** Iterations that are written out one by one; more are counted. */
export const MAX_UNROLLED = 24;
const MAX_UNROLLED_SIZE = 6_000;

/** Runs with a target that `break`, `continue` or a label goes to. */
export function inScope(machine: Machine, id: number, target: LoopTarget, run: () => void, repeated = false): void {
  machine.frame.targets.push(target);
  const steps = machine.capture(run);
  machine.frame.targets.pop();
  // What left only this scope goes on after it.
  machine.exited = machine.exited && !reaches(steps, id);
  endScope(machine, id);
  if (steps.length === 0) return;
  if (machine.exits.leadTo(id) || repeated) machine.emit({ kind: 'scope', id, body: sequence(steps), ...(repeated && { repeated: true as const }) });
  else for (const step of steps) machine.emit(step);
}

/** What is done for each of several items, one after the other or begun so. */
export function repeatedly(machine: Machine, run: () => void): void {
  const steps = machine.capture(run);
  if (steps.length > 0) machine.emit({ kind: 'scope', id: machine.newId(), body: sequence(steps), repeated: true });
}

/** Whether some path through the steps exits to the scope. */
export function reaches(steps: readonly TraceStep[], id: number): boolean {
  return steps.some((step) => {
    switch (step.kind) {
      case 'exit':
        return step.to === id;
      case 'sequence':
        return reaches(step.steps, id);
      case 'branch':
        return step.arms.some((arm) => reaches([arm.body], id));
      case 'scope':
      case 'loop':
        return reaches([step.body], id);
      case 'try':
        return reaches([step.body, ...(step.handler ? [step.handler] : []), ...(step.finalizer ? [step.finalizer] : [])], id);
      default:
        return false;
    }
  });
}

/** A loop written out: each iteration leaves by itself (`continue`), all of them by `breakTo`. False from `runIteration` ends it. */
export function unroll(machine: Machine, label: string | undefined, runIteration: (index: number) => boolean): void {
  const breakTo = machine.newId();
  const labelled = label === undefined ? {} : { label };
  inScope(
    machine,
    breakTo,
    { breakTo, ...labelled },
    () => {
      for (let index = 0; !machine.exited; index++) {
        const continueTo = machine.newId();
        let goesOn = false;
        inScope(machine, continueTo, { breakTo, continueTo, ...labelled }, () => {
          goesOn = runIteration(index);
        });
        if (!goesOn) break;
      }
    },
    true,
  );
}

/** A loop whose body is run once and counted. */
export function countedLoop(machine: Machine, count: Range, reason: string, label: string | undefined, body: () => void): void {
  const breakTo = machine.newId();
  const continueTo = machine.newId();
  const target: LoopTarget = { breakTo, continueTo, ...(label !== undefined && { label }) };
  machine.loops.push({ count, reason });
  const arm = machine.arm(() => inLoop(machine, target, body, count, reason));
  machine.loops.pop();
  // The loop may also run no further.
  machine.mergePossible(arm);
  for (const id of [continueTo, breakTo]) endScope(machine, id);
  for (const step of arm.steps) machine.emit(step);
}

function inLoop(machine: Machine, target: LoopTarget, body: () => void, count: Range, reason: string): void {
  machine.frame.targets.push(target);
  const steps = machine.capture(body);
  machine.frame.targets.pop();
  if (steps.length === 0) return;
  const once: TraceStep = machine.exits.leadTo(target.continueTo!) ? { kind: 'scope', id: target.continueTo!, body: sequence(steps) } : sequence(steps);
  const loop: TraceStep = { kind: 'loop', iterations: count, concurrency: 1, body: once, reason };
  const whole: TraceStep = machine.exits.leadTo(target.breakTo) ? { kind: 'scope', id: target.breakTo, body: loop } : loop;
  for (const step of withoutWaitFreeDetail(whole)) machine.emit(step);
}

/** What the loop assigns has another value in each iteration. */
export function forget(machine: Machine, scope: Scope, statement: { body: readonly Statement[]; update?: Expression }): void {
  forgetNames(machine, scope, assignedNames(statement.update ? [...statement.body, { kind: 'expression', value: statement.update }] : statement.body));
}

/** A count that the code fixes. */
export function exactly(count: number): Range {
  return { low: count, likely: count, high: count };
}

/** Whether a loop is small enough to be written out. */
export function fitsUnrolled(machine: Machine, count: number, statement: { body: readonly Statement[] }): boolean {
  return count <= machine.mostItems && (machine.surroundings !== undefined || count * sizeOf(statement.body) * machine.unrolled <= MAX_UNROLLED_SIZE);
}

function sizeOf(body: readonly Statement[]): number {
  return 10 * body.length;
}
