import { optionsOf, type Value } from '../values/value';
import { functionsOfChain } from './functions-of-chain';

/** Functions that a value may be, or that a package's function was given to make it: `defineEventHandler(fn)`. */
export function functionsIn(value: Value): Value[] {
  return optionsOf(value).flatMap((option) => (option.type === 'library' ? functionsOfChain(option) : option.type === 'function' || option.type === 'native' ? [option] : []));
}
