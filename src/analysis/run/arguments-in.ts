import { UNKNOWN, type Value } from './values/value';

/** Arguments that a list hands over, as in `fn.apply(self, list)`. */
export function argumentsIn(list: Value | undefined): Value[] {
  return list?.type === 'array' ? list.items : [UNKNOWN];
}
