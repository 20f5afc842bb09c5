import { callValue } from '../call';
import type { Machine } from '../machine';
import { NOWHERE } from '../nowhere';
import { UNKNOWN, optionsOf, type Value } from '../values/value';

/** `metricScope((metrics) => async (event) => …)`: the function that a handed-over function returns. */
export function handlerMadeBy(machine: Machine, fn: Value): Value | undefined {
  if (fn.type !== 'function' || fn.fn.async || !fn.fn.body.some((statement) => statement.kind === 'return' && statement.value?.kind === 'function')) return undefined;
  return optionsOf(callValue(machine, fn, [UNKNOWN], NOWHERE, 1)).find(({ type }) => type === 'function');
}
