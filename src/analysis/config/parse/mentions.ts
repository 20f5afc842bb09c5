import type { StaticValue } from '../../framework';

/** True when `accepts` says so of some text inside `value`. Shared parts (YAML aliases) are looked at once. */
export function mentions(value: StaticValue, accepts: (text: string) => boolean, seen = new Set<object>()): boolean {
  if (typeof value === 'string') return accepts(value);
  if (typeof value !== 'object' || value === null || seen.has(value)) return false;
  seen.add(value);
  return Object.values(value).some((item) => mentions(item, accepts, seen));
}
