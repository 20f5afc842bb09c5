import { assignedNames } from '../loops/assigned-names';
import { isOfModule } from '../remember/is-of-module';
import type { ObjectValue, Value } from '../values/value';

/** Whether requests share the object and a method of its class assigns the member: another request may find what an earlier one left there. */
export function isKeptMember({ born, cls, isKept }: ObjectValue, name: string): boolean {
  if (!isKept && !isOfModule(born)) return false;
  for (let at: Value | undefined = cls; at?.type === 'class'; at = at.base) {
    if (at.cls.methods.some(({ fn }) => assignedNames(fn.body).has(`this.${name}`))) return true;
  }
  return false;
}
