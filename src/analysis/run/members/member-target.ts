import type { Expression } from '../../ir';
import { evaluate } from '../evaluate';
import type { Machine } from '../machine';
import type { Scope } from '../scope';
import type { Value } from '../values/value';

/** Which member of which object is written or deleted: `object.name`, `object[index]`. The name is undefined where only a run could tell it. */
export function memberTarget(machine: Machine, scope: Scope, target: Expression & { kind: 'member' | 'index' }): { object: Value; name: string | undefined } {
  const object = evaluate(machine, scope, target.object);
  if (target.kind === 'member') return { object, name: target.name };
  const index = evaluate(machine, scope, target.index);
  return { object, name: index.type === 'literal' ? String(index.value) : undefined };
}
