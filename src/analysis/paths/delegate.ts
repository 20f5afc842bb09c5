import type { Source } from './iterate';
import { memberOf } from './members/member';
import { truth } from './operators';
import type { Running } from './pause';
import type { Datum } from './values/datum';
import { Thrown } from './values/thrown';
import type { World } from './world';

/** `yield* source`: what the generator is told, is thrown or is left with goes on to the iterator behind it. */
export function* delegate(world: World, source: Source): Running<Datum> {
  let asked = source.next();
  for (;;) {
    const step = source.isAsync ? yield { kind: 'await', value: asked } : asked;
    const item = memberOf(world, step, 'value');
    if (truth(world, memberOf(world, step, 'done'))) return item;
    let isLeft = true;
    try {
      const given = yield { kind: 'yield', value: item };
      isLeft = false;
      asked = source.next(given);
    } catch (error) {
      if (!isLeft || !source.fail || !(error instanceof Thrown)) throw error;
      isLeft = false;
      asked = source.fail(error.value);
    } finally {
      if (isLeft && source.end) {
        const ended = source.end();
        if (source.isAsync) yield { kind: 'await', value: ended };
      }
    }
  }
}
