import { inKeyOrder } from '../../language/key-order';
import type { Instance } from '../values/datum';
import { ownKeys } from './own-keys';

/** Names of an object's own members that a program can list, accessors among them. */
export function namesOf(object: Instance): string[] {
  const { hidden, cls } = object;
  return inKeyOrder([...ownKeys(object)].filter((name) => !name.startsWith('@@') && !(cls && name.startsWith('#')) && !hidden?.has(name)));
}
