import type { Value } from './value';

/** Whether two are one function, made at one time: `last.then(run, run)`. */
export function isSameFunction(one: Value | undefined, other: Value | undefined): boolean {
  return one?.type === 'function' && other?.type === 'function' && one.fn === other.fn && one.scope === other.scope;
}
