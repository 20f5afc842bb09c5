import type { FunctionValue } from './values/value';

/** `Repository.find` for a method, the name of a function, `(callback)` for one without. */
export function functionName(callee: FunctionValue): string {
  const isNameless = callee.fn.name === '' || callee.fn.name === '*default*';
  const name = isNameless ? (callee.fn.label ?? '(callback)') : callee.fn.name;
  const owner = callee.home?.cls.name;
  return owner && callee.fn.name !== owner ? `${owner}.${name}` : name;
}
