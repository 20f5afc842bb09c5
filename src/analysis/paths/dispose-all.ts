import { NOWHERE } from '../run/nowhere';
import { call } from './call';
import type { Datum } from './values/datum';
import { memberOf } from './members/member';
import { makeSuppressed } from './natives/errors';
import type { Running } from './pause';
import { Thrown } from './values/thrown';
import type { World } from './world';

/** What `using` or `await using` declared. */
export interface Opened {
  value: Datum;
  isAsync: boolean;
}

/** Disposes of everything, the last first, also where one of them fails; `failure`: what ended the block. */
export function* disposeAll(world: World, opened: readonly Opened[], failure: Thrown | undefined): Running<void> {
  let last = failure;
  for (const resource of opened.toReversed()) {
    try {
      yield* dispose(world, resource);
    } catch (error) {
      if (!(error instanceof Thrown)) throw error;
      last = last ? new Thrown(makeSuppressed([error.value, last.value])) : error;
    }
  }
  if (last && last !== failure) throw last;
}

function* dispose(world: World, { value, isAsync }: Opened): Running<void> {
  if (value === null || value === undefined) return;
  const own = isAsync ? memberOf(world, value, '@@asyncDispose') : undefined;
  const result = call(world, own ?? memberOf(world, value, '@@dispose'), value, [], NOWHERE);
  if (isAsync) yield { kind: 'await', value: result };
}
