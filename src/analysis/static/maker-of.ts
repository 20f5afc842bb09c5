import { asObject } from '../config/parse/parse-config';
import type { Made, StaticValue } from '../framework';

/** The call or construction that a value of a package comes from. */
export function makerOf(made: readonly Made[], value: StaticValue): Made | undefined {
  const id = asObject(value)?.$made;
  return typeof id === 'number' ? made[id] : undefined;
}
