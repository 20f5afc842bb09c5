import { posix } from 'node:path';
import type { Value } from '../values/value';

/** A path of parts whose last ones are known: `join(distFolder(), 'orders.zip')`. Undefined where it begins with what is known, or nothing is known of its end. */
export function endOfPath(parts: readonly (string | undefined)[]): Value | undefined {
  const known = parts.slice(parts.lastIndexOf(undefined) + 1);
  return parts[0] !== undefined || known.length === 0 ? undefined : { type: 'unknown', suffix: posix.join(...(known as string[])).replace(/^\//, '') };
}
