import type { NativeValue, Value } from '../values/value';

/** A member that a built-in value has in the run: `hasOwnProperty` of the table that holds them is none. */
export function ownMember({ members }: NativeValue, name: string): Value | undefined {
  return members && Object.hasOwn(members, name) ? members[name] : undefined;
}
