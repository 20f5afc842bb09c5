import { setImmediate, setTimeout } from 'node:timers/promises';

/** Portions that may lie before a busy receiver: it takes in all that are there without a pause. */
const MOST_AHEAD = 2;
/** Looks at a receiver that takes nothing in, about one in each ms, before the next portion goes out all the same. */
const MOST_LOOKS = 200;

/** To be waited for after each portion: `taken[0]` counts those that were taken in. */
export function pace(taken: Int32Array | undefined): () => Promise<void> {
  let posted = taken ? Atomics.load(taken, 0) : 0;
  return async () => {
    posted++;
    await setImmediate();
    for (let looks = 0; taken && posted - Atomics.load(taken, 0) >= MOST_AHEAD && looks < MOST_LOOKS; looks++) await setTimeout(1);
  };
}
