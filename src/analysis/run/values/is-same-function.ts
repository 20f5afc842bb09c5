import type { FunctionValue } from './value';

/** Whether two are one function, made at one time: `last.then(run, run)`. */
export function isSameFunction(one: FunctionValue, other: FunctionValue): boolean {
  return one.fn === other.fn && one.scope === other.scope;
}
