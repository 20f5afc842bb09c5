import type { Value } from './value';

/** Functions in a list that somebody is given to run: `context.parallel('load', [loadOrders, loadUsers])`. */
export function functionsListed(arg: Value): Value[] {
  return arg.type === 'array' ? arg.items.filter(({ type }) => type === 'function') : [];
}
