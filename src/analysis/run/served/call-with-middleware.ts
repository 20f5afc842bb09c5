import { callValue } from '../call';
import type { Machine } from '../machine';
import { NOWHERE } from '../nowhere';
import { promiseOf } from '../values/promise-of';
import { UNKNOWN, type LibraryValue, type Value } from '../values/value';
import { waitFor } from '../steps/wait';
import { functionsOfChain } from './functions-of-chain';
import { runWithMiddleware } from './used-middleware';

/** `middy(fn).use(…)(event, context)`: a route, or a function that puts its middleware together for each request, calls what Middy made. Undefined for other calls. */
export function callWithMiddleware(machine: Machine, callee: LibraryValue, args: Value[]): Value | undefined {
  if (callee.library !== '@middy/core' || !callee.path.endsWith('()')) return undefined;
  const [fn] = functionsOfChain(callee);
  if (!fn) return undefined;
  const [event = UNKNOWN, context = UNKNOWN] = args;
  let answer: Value = UNKNOWN;
  const steps = machine.capture(() => runWithMiddleware(machine, callee, event, context, () => void (answer = waitFor(machine, callValue(machine, fn, args, NOWHERE, 1)))));
  return promiseOf(machine, steps, answer);
}
