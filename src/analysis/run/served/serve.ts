import { callValue } from '../call';
import type { Machine } from '../machine';
import { withoutMade } from '../packages/unknown-call';
import { UNKNOWN, type Value } from '../values/value';
import { join, waitFor } from '../steps/wait';
import { NOWHERE } from '../nowhere';
import { answersLater } from './answers-later';

/** Calls a function as a platform or a framework calls a handler: until it has answered. Gives the answer. */
export function serve(machine: Machine, entry: Value, args: Value[]): Value {
  let isPromised = false;
  let answer: Value = UNKNOWN;
  const ids = machine.collect(() => {
    const result = callValue(machine, entry, args, NOWHERE, 1);
    if (result.type === 'generator') result.iterate(machine, () => undefined);
    else answer = waitFor(machine, withoutMade(result));
    isPromised = result.type !== 'literal' || result.value !== undefined;
  });
  // A handler that is not async and answers through its callback or its context runs until nothing is pending.
  if (entry.type === 'function' && (entry.fn.async ? answersLater(entry.fn) : entry.fn.params.length >= 2 || !isPromised)) join(machine, ids, 'all');
  return answer;
}
