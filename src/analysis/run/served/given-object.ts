import type { ObjectValue } from '../values/value';

/** An event, request or response: nothing is known of it, but what middleware puts into it stays in it. */
export function givenObject(born: number): ObjectValue {
  return { type: 'object', born, members: new Map(), open: true };
}
