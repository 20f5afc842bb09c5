import type { Closure, Datum, Instance, Native } from '../values/datum';

/** A method or another member as it is, or the functions that get and set it: without one of them it has nothing, or takes nothing. */
export type Found = { value: Datum } | { getter: Closure | Native | undefined; setter: Closure | Native | undefined };

/** What an object has itself. */
export function ownMember({ members, getters, setters }: Instance, name: string): Found | undefined {
  if (members.has(name)) return { value: members.get(name) };
  const getter = getters?.get(name);
  const setter = setters?.get(name);
  return getter || setter ? { getter, setter } : undefined;
}
