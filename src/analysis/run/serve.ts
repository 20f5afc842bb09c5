import { callValue } from './call';
import type { Machine } from './machine';
import type { Value } from './value';
import { join, waitFor } from './wait';
import { NOWHERE } from './nowhere';

/** Calls a function as a platform or a framework calls a handler: until it has answered. */
export function serve(machine: Machine, entry: Value, args: Value[]): void {
  const ids = machine.collect(() => {
    const result = callValue(machine, entry, args, NOWHERE, 1);
    if (result.type === 'generator') result.iterate(machine, () => undefined);
    else waitFor(machine, result);
  });
  // A handler that is not async and answers through its callback runs until nothing is pending.
  if (entry.type === 'function' && !entry.fn.async && entry.fn.params.length >= 2) join(machine, ids, 'all');
}
