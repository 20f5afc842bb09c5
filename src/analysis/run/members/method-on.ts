import type { findMethod } from '../class';
import type { FunctionValue, Value } from '../values/value';

/** What a class declares (a method, an accessor), as the function that runs on an object or on a class. */
export function methodOn(self: Value, { fn, home }: NonNullable<ReturnType<typeof findMethod>>): FunctionValue {
  return { type: 'function', fn, scope: home.scope, self, home };
}
