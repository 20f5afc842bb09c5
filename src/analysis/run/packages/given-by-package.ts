import type { Pattern } from '../../ir';
import type { Machine } from '../machine';
import { givenObject } from '../served/given-object';
import { UNDEFINED, UNKNOWN, type Value } from '../values/value';

/** What a package gives the function that it calls back: nobody knows it, but it is there. An error is not the main path, and what has a fallback may have to use it. */
export function givenByPackage(machine: Machine, callback: Value): Value[] {
  return callback.type === 'function' ? callback.fn.params.map((param) => given(machine, param)) : [];
}

function given(machine: Machine, param: Pattern): Value {
  if (param.rest) return UNKNOWN;
  if (param.fallback || (param.kind === 'bind' && /^(?:e|er|err|error)$/i.test(param.name))) return UNDEFINED;
  return givenObject(machine.born());
}
