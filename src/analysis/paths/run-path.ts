import type { Batch } from '../run/steps/batch-of';
import type { TraceStep } from '../run/call-site';
import { NOWHERE } from '../run/nowhere';
import { answersLater } from '../run/served/answers-later';
import { Bail } from './bail';
import { call } from './call';
import { isThere } from './is-there';
import { standsOn, type Mark } from './marks/mark';
import { markSteps } from './marks/mark-steps';
import { withoutRace } from './marks/without-race';
import { memberOf } from './members/member';
import { promiseFor } from './promises';
import { Closure, Native, isLibrary, type Datum } from './values/datum';
import { SimPromise } from './values/sim-promise';
import { Thrown } from './values/thrown';
import { Unknown } from './values/unknown';
import type { World } from './world';

/** What lost a race goes on; when it comes, the race's moment is the first of one more. */
function letLosersCome(world: World): void {
  try {
    // What others refuse is mostly nobody's wish: who has not done so by now is not followed for it.
    world.runUntil(() => world.losers.every(({ promise, as }) => as === 'failed' || promise.state !== 'pending'));
  } catch (error) {
    // What nobody waits for any more need not be followed to its end.
    if (!(error instanceof Bail)) throw error;
  }
  // What was begun later is part of what was begun before.
  for (const { promise, race, as } of world.losers.reverse()) {
    // Who was called off by the winner might have won.
    if (as !== undefined && promise.state !== as && !(promise.mark && standsOn(promise.mark, race.after[0]!))) continue;
    const loser = promise.mark && withoutRace(promise.mark, race, (mark, after) => ({ ...mark, order: world.nextNumber(), after }));
    if (loser) race.after.push(loser);
  }
}

/** The exported function, or the one that a package's wrapper runs. */
function entryOf(world: World, file: string, exportName: string): Datum {
  const { project } = world;
  const module = project.start(world, file);
  const { wrapped } = project;
  if (wrapped) return new Closure(wrapped.fn, project.start(world, wrapped.module.file).scope);
  const [name = exportName, ...members] = exportName.split('.');
  return members.reduce<Datum>((value, member) => memberOf(world, value, member), project.exportOf(world, module, name));
}

/** Follows a handler on one path: the steps until its answer is there. */
export function runPath(world: World, file: string, exportName: string, batch: Batch | undefined): TraceStep {
  const entry = entryOf(world, file, exportName);
  if (!(entry instanceof Closure) || entry.fn.generator) throw new Bail('no function');
  const end = runRequest(world, entry, batch);
  if (!world.wantsLaterRequest) return markSteps(end);
  world.now = end;
  world.beginLaterRequest();
  for (const value of world.left) isThere(value);
  return markSteps(runRequest(world, entry, batch));
}

function whenSettled(world: World, promise: SimPromise): Mark {
  world.runUntil(() => promise.state !== 'pending');
  return promise.mark!;
}

/** What a handler is given: its third argument is a callback on some platforms, and on others, or from a wrapper, an object. */
function given({ params }: Closure['fn'], batch: Batch | undefined): Datum[] {
  const event = new Unknown();
  if (batch) event.batch = { ...batch };
  return [event, ...params.slice(1).map((_, index) => (index === 1 ? new Native('callback', () => undefined, {}, undefined, new Unknown()) : new Unknown()))];
}

/** A function that answers through its callback, or through what it was given, runs until nothing is pending. */
function answersOtherwise({ fn }: Closure, answer: Datum): boolean {
  if (fn.async) return answersLater(fn);
  return !(answer instanceof SimPromise) && !isLibrary(answer) && (answer === undefined || fn.params.length >= 2);
}

/** The moment that the handler's answer is there. */
function runRequest(world: World, entry: Closure, batch: Batch | undefined): Mark {
  try {
    const answer = call(world, entry, undefined, given(entry.fn, batch), NOWHERE);
    const end = answersOtherwise(entry, answer) ? world.runOut() : whenSettled(world, promiseFor(world, answer));
    letLosersCome(world);
    return end;
  } catch (error) {
    if (!(error instanceof Thrown)) throw error;
    return world.now;
  }
}
