import type { AdviceUser } from '../../domain';
import type { PlacedCall } from './call-places';

/** The handlers that make calls behind each of some awaits, with the numbers of these calls. A handler without any is left out. */
export function adviceUsers(awaits: readonly (readonly PlacedCall[])[]): AdviceUser[] {
  const ids = new Set(awaits.flatMap((calls) => calls.map(({ handlerId }) => handlerId)));
  return [...ids].map((handlerId) => ({ handlerId, awaits: awaits.map((calls) => [...new Set(calls.filter((call) => call.handlerId === handlerId).map(({ index }) => index))]) }));
}
