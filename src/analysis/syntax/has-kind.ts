/** Whether something of these kinds is anywhere in a part of the program. */
export function hasKind(node: unknown, kinds: RegExp): boolean {
  if (typeof node !== 'object' || node === null) return false;
  const { kind } = node as { kind?: string };
  return (kind !== undefined && kinds.test(kind)) || (Array.isArray(node) ? node : Object.values(node)).some((part) => hasKind(part, kinds));
}
