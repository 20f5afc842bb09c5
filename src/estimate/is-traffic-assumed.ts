import type { Assumption } from '../domain';

/** Whether nobody typed the project's traffic, though handlers share one: every figure then stands for an example. */
export function isTrafficAssumed(assumptions: readonly Assumption[]): boolean {
  return assumptions.some(({ id, origin }) => id === 'requests' && origin === 'assumed');
}
