import type { Batch } from '../batch-of';
import type { TraceStep } from '../run/call-site';
import { answersLater } from '../run/served/answers-later';
import { sequence } from '../run/steps/sequence';
import { Bail } from './bail';
import { call } from './call';
import { Choices, type Beginning } from './choices';
import { Closure, Native, isLibrary, type Datum } from './values/datum';
import { standsOn, type Mark } from './marks/mark';
import { markSteps } from './marks/mark-steps';
import { memberOf } from './members/member';
import { Project } from './loaded/path-module';
import { isThere } from './is-there';
import { promiseFor } from './promises';
import { sharesOf } from './marks/shares-of';
import { SimPromise } from './values/sim-promise';
import { Thrown } from './values/thrown';
import { Unknown } from './values/unknown';
import { withoutRace } from './marks/without-race';
import { World } from './world';
import { NOWHERE } from '../run/nowhere';

/** Paths and steps of all paths; a handler with more is left to the abstract run. */
const MAX_PATHS = 512;
const MAX_WORK = 200_000;
const MAX_MARKS = 20_000;
/** Decisions that the abstract run met on one way through the handler: more than are followed on a path, since it asks again what a path knows. */
const MOST_DECISIONS = 18;

/** Every path of a handler. */
export interface FollowedPaths {
  steps: TraceStep;
  /** Something unknown was called on the way: calls may be missing. */
  isBlind: boolean;
}

/**
 * Follows a handler exactly, one path after the other, in virtual time: what it keeps in variables, lists and objects, who waits for whom.
 * Undefined where something decides that only a run could tell: a list of unknown length, a package that calls back, what other requests left behind.
 * `decisions`: how many the abstract run met on its longest way, so that nothing is followed that has too many paths.
 */
export function runPaths({ modules, io, onRun, wrapped, batch }: Pick<Project, 'io' | 'modules' | 'onRun' | 'wrapped'> & { batch?: Batch | undefined }, file: string, exportName: string, decisions: number): FollowedPaths | undefined {
  if (decisions > MOST_DECISIONS) return undefined;
  const arms: FollowedPath[] = [];
  const pending: Beginning[] = [{ given: [], work: 0 }];
  const budget = { left: MAX_WORK };
  let marks = 0;
  let isBlind = false;
  try {
    for (let next = pending.pop(); next; next = takeNext(pending, arms.length)) {
      const choices = new Choices(next.given, arms.length === 1, budget);
      const world = new World(new Project(modules, io, onRun, wrapped), choices, budget);
      const body = runPath(world, entryOf(world, file, exportName), batch);
      marks += world.marks;
      isBlind ||= world.isBlind;
      arms.push({ taken: choices.taken, probability: choices.probability, isLater: world.isLater, body });
      pending.push(...choices.others);
      if (arms.length + pending.length > MAX_PATHS || marks > MAX_MARKS || pending.reduce((sum, { work }) => sum + work, 0) > budget.left) return undefined;
    }
  } catch (error) {
    // Thrown: a module gives up while it loads, since it knows nothing of the environment that it is deployed to.
    if (error instanceof Bail || error instanceof RangeError || error instanceof Thrown) return undefined;
    throw error;
  }
  const shares = sharesOf(arms.sort(inOrder));
  return { steps: asBranch(arms.map(({ body }, index) => ({ probability: shares[index]!, body }))), isBlind };
}

interface FollowedPath {
  /** What was decided on it, in order. */
  taken: readonly number[];
  probability: number;
  isLater: World['isLater'];
  body: TraceStep;
}

/** Paths that are followed before it is asked how many there are. */
const FIRST_PATHS = 16;

/**
 * The second path goes the last way from the first decision on: what none of many tests holds for has most decisions. Then the latest decision
 * goes another way: the longest paths come first. Then the earliest: where there are too many paths, that shows soonest.
 */
function takeNext(pending: Beginning[], done: number): Beginning | undefined {
  if (done === 1) return pending.shift();
  if (done < FIRST_PATHS) return pending.pop();
  let shortest = 0;
  for (const [index, { given }] of pending.entries()) if (given.length < pending[shortest]!.given.length) shortest = index;
  return pending.splice(shortest, 1)[0];
}

/** Whichever was followed first: every decision's first way, then the others from the last on. */
function inOrder(one: FollowedPath, other: FollowedPath): number {
  const at = one.taken.findIndex((way, index) => way !== other.taken[index]);
  const [a = 0, b = 0] = [one.taken[at], other.taken[at]];
  return a === 0 || b === 0 ? a - b : b - a;
}

/** Paths on which nothing waits are one. */
function asBranch(arms: readonly { probability: number; body: TraceStep }[]): TraceStep {
  const waiting = arms.filter(({ body }) => body.kind !== 'sequence' || body.steps.length > 0);
  const probability = 1 - waiting.reduce((sum, arm) => sum + arm.probability, 0);
  const all = waiting.length === arms.length ? waiting : [...waiting, { probability: Math.max(0, probability), body: sequence([]) }];
  const [only] = all;
  return only && all.length === 1 ? only.body : { kind: 'branch', arms: all };
}

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

function runPath(world: World, entry: Datum, batch: Batch | undefined): TraceStep {
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
