import { Instance, type Datum } from '../values/datum';
import { inherited } from './inherited';
import { ownMember, type Found } from './own-member';

/** A member of the object, of its class, or of what it was made after. */
export function foundOn(object: Datum, name: string): Found | undefined {
  for (let at = object; at instanceof Instance; at = at.prototype) {
    const found = ownMember(at, name) ?? inherited(at.cls, name);
    if (found) return found;
  }
  return undefined;
}
