import type { Running } from './pause';
import { syncSteps } from './steps';
import type { Datum, Steps } from './values/datum';
import type { World } from './world';

/** An iterator over what a list holds, also what is added to it meanwhile. */
export function stepsOf(world: World, items: () => Iterable<Datum>): Steps {
  return syncSteps(
    world,
    (function* (): Running<Datum> {
      for (const value of items()) yield { kind: 'yield', value };
      return undefined;
    })(),
  );
}
