import { inKeyOrder } from '../key-order';
import type { Instance } from './datum';

/** Names of an object's own members that a program can list, accessors among them. */
export function namesOf({ members, getters, setters, hidden, cls }: Instance): string[] {
  const own = [...members.keys(), ...(getters?.keys() ?? []), ...(setters?.keys() ?? [])].filter((name) => !name.startsWith('@@') && !(cls && name.startsWith('#')) && !hidden?.has(name));
  return inKeyOrder(new Set(own));
}
