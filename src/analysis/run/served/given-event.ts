import type { Machine } from '../machine';
import { UNKNOWN, type ObjectValue } from '../values/value';
import { givenObject } from './given-object';

/** What a platform calls a handler with: of what comes in batches, the batch is known to be a list, and how long it is at most, and of a site's request what middleware left in it. */
export function givenEvent(machine: Machine): ObjectValue {
  if (machine.request) return machine.request;
  const event = givenObject(machine.born());
  const { batch } = machine;
  if (batch) event.members.set(batch.member, { type: 'array', born: machine.born(), items: [], rest: { item: UNKNOWN, count: batch.count, reason: batch.reason } });
  return event;
}
