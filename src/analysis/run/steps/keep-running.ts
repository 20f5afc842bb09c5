import type { Machine } from '../machine';
import { unknownCall } from '../packages/unknown-call';
import { forgetStart } from './forget-start';
import { optionsOf, type Value } from '../values/value';

/** `context.waitUntil(client.track('a'))`: who tells the platform of what it began waits for somebody, so that a call of an unknown package is no guess. It goes on beside the answer. */
export function keepRunning(machine: Machine, tasks: readonly Value[]): void {
  for (const task of tasks.flatMap(optionsOf)) {
    if (task.type !== 'library' || task.begun === undefined || task.settled) continue;
    forgetStart(machine, task);
    machine.start([{ kind: 'call', call: { ...unknownCall(machine.io, task), isGuess: undefined } }]);
  }
}
