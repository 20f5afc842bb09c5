import { askedBefore } from './asked-before';
import { callValue } from '../call';
import type { Machine } from '../machine';
import { givenObject } from './given-object';
import { serve } from './serve';
import { promiseOf } from '../values/promise-of';
import { UNKNOWN, type FunctionValue, type LibraryValue, type Site, type Value } from '../values/value';
import { waitFor } from '../steps/wait';

/** `cache(fn)(key)`, `memoize(fn)()`, `client.use(check).action(save)(input)`: what a package made of one function calls it, after what it was told to run before. */
export function callWrapped(machine: Machine, callee: LibraryValue, wrapped: FunctionValue, args: Value[], site: Site): Value {
  const before = askedBefore(machine, callee);
  if (before.length === 0) return callValue(machine, wrapped, args, site, 1);
  let answer: Value = UNKNOWN;
  const steps = machine.capture(() => {
    for (const middleware of before) serve(machine, middleware, [givenObject(machine.born()), givenObject(machine.born())]);
    answer = waitFor(machine, callValue(machine, wrapped, args, site, 1));
  });
  return promiseOf(machine, steps, answer);
}
