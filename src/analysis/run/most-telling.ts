import { distinctValues } from './distinct-values';
import type { Value } from './value';

/** Functions in a table, and what they began: none may be lost. */
export const MAX_KEPT = 512;
const MAX_CONSTANTS = 3;

/** Of more values than are told apart those that tell most. */
export function mostTelling(options: readonly Value[], most: number): Value[] {
  const isKept = (option: Value): boolean => /^(?:function|native|promise)$/.test(option.type) || (option.type === 'library' && option.path.endsWith('()'));
  const others = options.filter((option) => option.type !== 'literal' && !isKept(option)).slice(0, most);
  return distinctValues([...options.filter(isKept).slice(0, MAX_KEPT), ...others, ...fewConstants(options)]);
}

/** `if (error) return error` after a function with many answers: that it may have given nothing must not get lost. */
function fewConstants(options: readonly Value[]): Value[] {
  const constants = options.filter((option) => option.type === 'literal');
  return constants.length > MAX_CONSTANTS ? [{ type: 'unknown' }] : constants;
}
