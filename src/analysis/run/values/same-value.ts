import { sameValues } from './same-values';
import type { Value } from './value';

/** Whether two values are the same, as far as that matters to whoever chooses among them. */
export function sameValue(a: Value, b: Value): boolean {
  if (a === b) return true;
  if (a.type === 'unknown' && b.type === 'unknown') return a.suffix === b.suffix && a.binding === b.binding;
  if (a.type === 'literal' && b.type === 'literal') return a.value === b.value;
  if (a.type === 'library' && b.type === 'library') return a.library === b.library && a.path === b.path && a.site === b.site && a.receiver === b.receiver;
  if (a.type === 'function' && b.type === 'function') return a.fn === b.fn && a.scope === b.scope && a.self === b.self && sameValues(a.bound, b.bound);
  return false;
}
