import type { Statement } from '../ir';
import { assign } from './assign';
import type { TraceStep } from './call-site';
import { executeBlock } from './execute';
import { reaches } from './loops/loop-scope';
import type { Machine } from './machine';
import { sequence } from './sequence';
import { Scope } from './scope';
import { UNKNOWN } from './value';
import { withoutWaitFreeDetail } from './wait-free';

/** The handler is an arm that only an explicit `throw` leads to; the finalizer is on every path. */
export function executeTry(machine: Machine, scope: Scope, statement: Statement & { kind: 'try' }): void {
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
  const whole: TraceStep = {
    kind: 'try',
    body: sequence(body.steps),
    ...(handler && { handler: sequence(handler.steps) }),
    ...(finalizer && finalizer.length > 0 && { finalizer: sequence(finalizer) }),
  };
  for (const step of withoutWaitFreeDetail(whole)) machine.emit(step);
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
