import type { Expression } from '../ir';
import type { Scope } from './scope';

/** `console` of `console.log`, `JSON` of `JSON.stringify`, `Date`: what no file declares is the runtime's, and the same whatever a function is given. */
export function runtimeName(scope: Scope, callee: Expression): string | undefined {
  let at = callee;
  while (at.kind === 'member') at = at.object;
  return at.kind === 'name' && !scope.declaring(at.name) ? at.name : undefined;
}
