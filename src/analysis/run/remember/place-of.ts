import { identity } from './identity';
import type { Variables } from './journal';

/** A name of a variable or member, of all that there are. */
export function placeOf(members: Variables, name: string): string {
  return `${identity(members)}.${name}=`;
}
