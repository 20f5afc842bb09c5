import type { Expression, FunctionIr, Statement } from '../../ir';
import { pathOf } from '../../summary/path-of';
import { cacheTested } from './cache-tested';
import { filledNames } from './filled-names';
import { assignedNames } from '../loops/assigned-names';

const firstOf = (path: string): string => path.split('.')[0]!;

/**
 * `if (isConnected) return; … isConnected = true`: what the function does once, all later requests of its process find done. `const hit = cache[key]; if (hit && hit.until > now) return hit; …
 * cache[key] = value`: most find it kept.
 * The first may also ask more (`if (token && expires > now) return token`), or say what is not there yet (`url !== undefined`). `isShared` says of a variable whether requests share it.
 */
export function isKeptGuard({ test, then, otherwise }: Statement & { kind: 'if' }, fn: FunctionIr | undefined, isShared: (variable: string) => boolean): boolean {
  if (!fn || otherwise.length > 0 || then.at(-1)?.kind !== 'return') return false;
  const path = pathOf(testedFirst(test));
  if (path !== undefined && isShared(firstOf(path)) && assignedNames(fn.body).has(path)) return true;
  const cache = cacheTested(test, fn.body);
  return cache !== undefined && isShared(firstOf(cache)) && filledNames(fn.body).has(cache);
}

/** `a && b` → `a`; `a !== undefined` → `a` */
function testedFirst(test: Expression): Expression {
  if (test.kind === 'logical' && test.operator === '&&') return testedFirst(test.left);
  return test.kind === 'binary' && /^!==?$/.test(test.operator) && test.right.kind === 'literal' && (test.right.value ?? undefined) === undefined ? test.left : test;
}
