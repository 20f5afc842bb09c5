import type { Statement } from '../ir';
import { assign } from './members/assign';
import type { TraceStep } from './call-site';
import { executeBlock } from './execute';
import { reaches } from './loops/loop-scope';
import type { Machine } from './machine';
import { sequence } from './steps/sequence';
import type { Arm } from './remember/journal';
import { Scope } from './scope';
import { UNKNOWN, union } from './values/value';
import { withoutWaitFreeDetail } from './steps/wait-free';

/** The handler is an arm that only an explicit `throw` leads to; the finalizer is on every path. */
export function executeTry(machine: Machine, scope: Scope, statement: Statement & { kind: 'try' }): void {
  tryTo(
    machine,
    () => executeBlock(machine, scope, statement.body),
    statement.handler && (() => runHandler(machine, scope, statement)),
    statement.finalizer && (() => executeBlock(machine, scope, statement.finalizer!)),
  );
}

/** Runs a body, what is done where it throws, and what is done in the end. */
export function tryTo(machine: Machine, run: () => void, rescue?: () => void, end?: () => void): void {
  const body = machine.arm(run);
  const handler = rescue && machine.arm(() => (leaveUncertain(machine, body), rescue()));
  machine.merge(handler ? [body, handler] : [body]);
  const exited = machine.exited;
  machine.exited = false;
  const finalizer = end && machine.capture(end);
  machine.exited ||= exited;
  const parts = [body.steps, handler?.steps ?? [], finalizer ?? []];
  if (parts.every((steps) => steps.length === 0)) return;
  if (!handler?.steps.length && !finalizer?.length && !body.exited && !mayThrow(body.steps)) {
    for (const step of body.steps) machine.emit(step);
    return;
  }
  const whole: TraceStep = {
    kind: 'try',
    body: sequence(body.steps),
    ...(handler && { handler: sequence(handler.steps) }),
    ...(finalizer && finalizer.length > 0 && { finalizer: sequence(finalizer) }),
  };
  for (const step of withoutWaitFreeDetail(whole)) machine.emit(step);
}

/** `if (++tries < 3) throw error`: what the body wrote before it threw is there where it is caught. */
function leaveUncertain(machine: Machine, { changes }: Arm): void {
  for (const [variables, changed] of changes) {
    for (const [name, value] of changed) {
      const before = variables.get(name);
      if (before?.type === 'literal' && value && value !== before) machine.write(variables, name, union([before, value]));
    }
  }
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
