import type { Machine } from '../machine';
import { unknownCall } from '../packages/unknown-call';
import { forgetStart } from './forget-start';
import { optionsOf, type Value } from '../values/value';

/** `context.waitUntil(client.track('a'))`: who tells the platform of what it began waits for somebody, so that a call of an unknown package is no guess. It goes on beside the answer. */
export function keepRunning(machine: Machine, tasks: readonly Value[]): void {
  for (const task of tasks.flatMap(optionsOf)) {
    if (task.type === 'promise') notice(machine, new Set(task.ids));
    if (task.type !== 'library' || task.begun === undefined || task.settled) continue;
    forgetStart(machine, task);
    machine.start([{ kind: 'call', call: { ...unknownCall(machine.io, task), isGuess: undefined } }]);
  }
}

/** `context.waitUntil(Promise.all([client.track('a'), client.flush()]))`: calls that were begun just now, and are waited for together. */
function notice({ out }: Machine, ids: ReadonlySet<number>): void {
  for (const [index, step] of out.entries()) {
    if (step.kind === 'start' && ids.has(step.id) && step.body.kind === 'call' && step.body.call.isGuess) out[index] = { ...step, body: { kind: 'call', call: { ...step.body.call, isGuess: undefined } } };
  }
}
