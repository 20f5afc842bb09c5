import { callValue } from '../call';
import type { Machine } from '../machine';
import { memberOf } from '../member';
import { NOWHERE } from '../nowhere';
import type { ObjectValue, Value } from '../value';

/** What an object of the project that can be iterated is iterated by: the answer of its `[Symbol.iterator]`, with `awaits` of its `[Symbol.asyncIterator]`. */
export function iteratorOf(machine: Machine, object: ObjectValue, awaits: boolean): Value | undefined {
  for (const name of awaits ? ['@@asyncIterator', '@@iterator'] : ['@@iterator']) {
    const method = memberOf(machine, object, name);
    if (method.type === 'function' || method.type === 'native') return callValue(machine, method, [], NOWHERE, 1, object);
  }
  return undefined;
}
