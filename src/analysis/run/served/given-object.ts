import { objectOf, type ObjectValue, type Value } from '../values/value';

/** An event, request or response: nothing else is known of it, but what middleware puts into it stays in it. */
export function givenObject(born: number, members: Record<string, Value> = {}): ObjectValue {
  return { ...objectOf(members), born, open: true };
}
