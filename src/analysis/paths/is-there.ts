import { unknownOf } from './library';
import { isLibrary, type Datum } from './values/datum';
import { Unknown } from './values/unknown';

/** What an earlier request left is found, whatever it is. */
export function isThere(value: Datum): void {
  const unknown = isLibrary(value) ? unknownOf(value) : value;
  if (unknown instanceof Unknown && !unknown.bound) unknown.truth ??= true;
}
