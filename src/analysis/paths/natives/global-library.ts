import { globalValue } from '../../run/natives/globals';
import type { LibraryValue } from '../../run/values/value';
import { isLibrary, type Datum } from '../values/datum';
import type { World } from '../world';

/** `fetch`, `caches`: what the runtime has under a global name. Each path has its own, since what is decided of it stays. */
export function globalLibrary({ globals }: World, name: string, file: string): LibraryValue | undefined {
  const known = globals.get(name);
  if (known) return known;
  const value = globalValue(name, file) as Datum;
  if (!isLibrary(value)) return undefined;
  const own = { ...value };
  globals.set(name, own);
  return own;
}
