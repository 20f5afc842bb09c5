import { givenObject } from './given-object';
import type { Machine } from '../machine';
import { native, opaque } from '../natives/native';
import { UNDEFINED, UNKNOWN, type Value } from '../values/value';
import { waitFor } from '../steps/wait';

/** What a Worker of the first format is given: the client waits for what `respondWith` was handed, not for `waitUntil`. https://developers.cloudflare.com/workers/reference/migrate-to-module-workers/ */
export function workerEvent(machine: Machine): Value {
  const event = givenObject(machine.born());
  event.members.set('respondWith', native('respondWith', (_machine, [response = UNKNOWN]) => (waitFor(machine, response), UNDEFINED)));
  event.members.set('waitUntil', opaque('waitUntil'));
  return event;
}
