import { inKeyOrder } from '../key-order';
import type { Instance } from './datum';

/** Names of an object's own members that a program can list, getters among them. */
export function namesOf({ members, getters, hidden, cls }: Instance): string[] {
  const own = [...members.keys(), ...(getters?.keys() ?? [])].filter((name) => !name.startsWith('@@') && !(cls && name.startsWith('#')) && !hidden?.has(name));
  return inKeyOrder(new Set(own));
}
