import type { FunctionIr } from '../ir';

/** Whether a part of the program is a function. */
export function isFunction(node: unknown): node is FunctionIr {
  return typeof node === 'object' && node !== null && 'params' in node && 'body' in node && 'size' in node;
}
