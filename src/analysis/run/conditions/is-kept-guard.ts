import type { FunctionIr, Statement } from '../../ir';
import { pathOf } from '../path-of';
import { assignedNames } from '../loops/assigned-names';

/**
 * `if (isConnected) return; … isConnected = true`: what the function does once, all later requests of its process find done.
 * `isShared` says of a variable whether requests share it.
 */
export function isKeptGuard({ test, then, otherwise }: Statement & { kind: 'if' }, fn: FunctionIr | undefined, isShared: (variable: string) => boolean): boolean {
  if (!fn || otherwise.length > 0 || then.at(-1)?.kind !== 'return') return false;
  const path = pathOf(test);
  const [variable] = path?.split('.') ?? [];
  return path !== undefined && variable !== undefined && isShared(variable) && assignedNames(fn.body).has(path);
}
