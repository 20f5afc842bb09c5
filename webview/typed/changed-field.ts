/** Path of the one field in which two inputs differ, `handlers.a#b.memoryMiB`; empty where they differ in several, or in none. */
export function changedField(before: unknown, after: unknown): string {
  if (!isObject(before) || !isObject(after)) return '';
  const differing = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));
  const [key] = differing;
  if (key === undefined || differing.length > 1) return '';
  const inner = isObject(before[key]) || isObject(after[key]) ? changedField(before[key] ?? {}, after[key] ?? {}) : '';
  return inner === '' ? key : `${key}.${inner}`;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
