import type { Instance } from '../values/datum';

/** Names of all that an object has itself, accessors among them, listed or not. */
export function ownKeys({ members, getters, setters }: Instance): Set<string> {
  return new Set([...members.keys(), ...(getters?.keys() ?? []), ...(setters?.keys() ?? [])]);
}
