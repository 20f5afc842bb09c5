import { Bail } from './bail';
import { awaitThen } from './call';
import { Steps, objectOf, type Datum } from './values/datum';
import type { Pause, Running } from './pause';
import { attempt, reject, resolve } from './promises';
import { SimPromise } from './values/sim-promise';
import { Thrown } from './values/thrown';
import type { World } from './world';

type Step = () => IteratorResult<Pause, Datum>;

/** What `return` of an iterator leaves statements with: it stays that through a `finally` that awaits or yields. */
function endOf(value: Datum): Datum {
  return { kind: 'return', value } as unknown as Datum;
}

function valueOf(end: Datum): Datum {
  const given = end as unknown as { kind?: string; value: Datum } | null | undefined;
  return typeof given === 'object' && given !== null && given.kind === 'return' ? given.value : end;
}

/** `{ value, done }` */
function stepResult(value: Datum, done: boolean): Datum {
  return objectOf({ value, done });
}

/** A generator that was called. */
export function syncSteps(world: World, body: Running<Datum>): Steps {
  let isRunning = false;
  const goOn = (step: Step): IteratorResult<Pause, Datum> => {
    if (isRunning) throw new Thrown(world.project.error('TypeError', 'Generator is already running'));
    isRunning = true;
    try {
      return step();
    } finally {
      isRunning = false;
    }
  };
  const take = (step: Step): Datum => {
    world.spend();
    const result = goOn(step);
    if (result.done) return stepResult(valueOf(result.value), true);
    if (result.value.kind === 'await') throw new Bail('a generator that is not async awaits');
    return stepResult(result.value.value, false);
  };
  return new Steps(false, (value) => take(() => body.next(value)), (value) => take(() => body.return(endOf(value))), (error) => take(() => body.throw(new Thrown(error))));
}

/** An async generator that was called: what it is asked for waits until what was asked before is answered. */
export function asyncSteps(world: World, body: Running<Datum>): Steps {
  const asked: { step: Step; promise: SimPromise }[] = [];
  const answer = (): void => {
    const [first] = asked;
    if (first) goOn(first.step, first.promise);
  };
  const settled = (): void => {
    asked.shift();
    answer();
  };
  const goOn = (step: Step, promise: SimPromise): void => {
    attempt(world, promise, () => {
      const result = step();
      const value = result.done ? valueOf(result.value) : result.value.value;
      const isEnd = result.done === true;
      if (!isEnd && (result.value as Pause).kind === 'await') {
        awaitThen(world, value, (given) => goOn(() => body.next(given), promise), (error) => goOn(() => body.throw(new Thrown(error)), promise));
      } else {
        // What is yielded or returned is awaited first.
        const fail = (error: Datum): void => (reject(world, promise, error), settled());
        const { now } = world.rounds;
        awaitThen(world, value, (given) => {
          const step = stepResult(given, isEnd);
          if (!isEnd) world.rounds.give(step, now);
          resolve(world, promise, step);
          settled();
        }, fail);
      }
    });
    if (promise.state === 'failed') settled();
  };
  const ask = (step: Step): Datum => {
    const promise = new SimPromise();
    asked.push({ step, promise });
    if (asked.length === 1) answer();
    return promise;
  };
  return new Steps(true, (value) => ask(() => body.next(value)), (value) => ask(() => body.return(endOf(value))), (error) => ask(() => body.throw(new Thrown(error))));
}
