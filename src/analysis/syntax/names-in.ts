import { isFunction } from './is-function';

/** Names that are used anywhere in a part of the program, or declared in it but for the functions within. */
export function namesIn(node: unknown, kind: 'name' | 'bind', found = new Set<string>()): Set<string> {
  if (typeof node !== 'object' || node === null) return found;
  const at = node as { kind?: string; name?: string };
  if (at.kind === kind && at.name !== undefined) found.add(at.name);
  for (const value of Array.isArray(node) ? node : Object.values(node)) if (kind === 'name' || !isFunction(value)) namesIn(value, kind, found);
  return found;
}
