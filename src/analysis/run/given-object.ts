import type { ObjectValue } from './value';

/** An event, request or response: nothing is known of it, but what middleware puts into it stays in it. */
export function givenObject(): ObjectValue {
  return { type: 'object', members: new Map(), open: true };
}
