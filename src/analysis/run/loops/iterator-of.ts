import { callValue } from '../call';
import type { Machine } from '../machine';
import { memberOf } from '../members/member';
import { NOWHERE } from '../nowhere';
import type { FunctionValue, NativeValue, ObjectValue, Value } from '../values/value';

/** What an object of the project that can be iterated is iterated by: the answer of its `[Symbol.iterator]`, with `awaits` of its `[Symbol.asyncIterator]`. */
export function iteratorOf(machine: Machine, object: ObjectValue, awaits: boolean): Value | undefined {
  const method = iteratorMethod(machine, object, awaits);
  return method && callValue(machine, method, [], NOWHERE, 1, object);
}

/** The method that says so. */
export function iteratorMethod(machine: Machine, object: ObjectValue, awaits: boolean): FunctionValue | NativeValue | undefined {
  for (const name of awaits ? ['@@asyncIterator', '@@iterator'] : ['@@iterator']) {
    const method = memberOf(machine, object, name);
    if (method.type === 'function' || method.type === 'native') return method;
  }
  return undefined;
}
