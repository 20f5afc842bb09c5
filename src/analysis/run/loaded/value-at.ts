import { construct } from '../construct';
import type { Machine } from '../machine';
import { memberOf } from '../members/member';
import { NOWHERE } from '../nowhere';
import { givenWith } from '../packages/given-with';
import type { Value } from '../values/value';
import { exportValue, type ModuleRun } from './module-run';

/** An export, or for `default.fetch` a member of one. */
export function valueAt(machine: Machine, run: ModuleRun, path: string): Value {
  const [name = path, ...members] = path.split('.');
  return members.reduce((value, member) => memberOf(machine, ownerOf(machine, value, member), member), exportValue(machine, run, name));
}

/** What has the member: of a class, what is made of it. */
function ownerOf(machine: Machine, value: Value, member: string): Value {
  return value.type === 'class' && !value.statics.has(member) ? construct(machine, value, [], NOWHERE) : givenWith(value, member);
}
