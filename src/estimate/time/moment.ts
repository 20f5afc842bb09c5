import type { JoinMode, Range, Step } from '../../domain';
import type { Moments } from '../distributions/moments';
import { normalQuantiles } from '../distributions/normal-quantiles';
import { PromiseTimes } from './promise-times';
import type { StepOrder, TiedCondition } from './step-order';
import { together } from './together';

/** A moment on one path: the time so far in ms, when the promises begun on it are done, and which way its conditions went. */
export interface Moment {
  now: number;
  /** Of `now`, ms². Only of the likely case. */
  variance: number;
  weight: number;
  done: PromiseTimes;
  /** How long what was begun takes, its variance in ms²: of those promises in `done` that do not take a fixed time. Only of the likely case. */
  spread: PromiseTimes;
  taken: ReadonlyMap<string, boolean>;
}

/** Before anything happened. */
export const START: Moment = { now: 0, variance: 0, weight: 1, done: PromiseTimes.NONE, spread: PromiseTimes.NONE, taken: new Map() };

/** The same path some time later. */
export function later(moment: Moment, ms: number, variance: number): Moment {
  if (ms === 0 && variance === 0) return moment;
  const { weight, done, spread, taken } = moment;
  return { now: moment.now + ms, variance: moment.variance + variance, weight, done, spread, taken };
}

/** The same paths some time later. */
export function allLater(moments: Moment[], ms: number, variance: number): Moment[] {
  return ms === 0 && variance === 0 ? moments : moments.map((moment) => later(moment, ms, variance));
}

/** Variance of a lognormal latency with this mean and these 10th and 90th percentiles, ms². */
export function varianceOf({ low, likely, high }: Range): number {
  if (low <= 0 || high <= low) return 0;
  const sigma = Math.log(high / low) / (2 * normalQuantiles.p90);
  return likely ** 2 * Math.expm1(sigma ** 2);
}

/** The moment at which an arm begins; undefined where an earlier test of the same condition went the other way. */
export function inArm(moment: Moment, condition: TiedCondition | undefined, index: number, probability: number): Moment | undefined {
  const { now, variance, weight, done, spread, taken } = moment;
  if (!condition) return { now, variance, weight: weight * probability, done, spread, taken };
  const value = (index === 0) !== condition.isOpposite;
  const before = taken.get(condition.name);
  if (before === undefined) return { now, variance, weight: weight * probability, done, spread, taken: new Map(taken).set(condition.name, value) };
  return before === value ? moment : undefined;
}

/** One moment for several, by weight. `since`: when time goes on for who waits for a promise, where that is not now; it is no wait if it is done by then. */
export function mean(moments: readonly Moment[], since: (rank: number) => number | undefined = () => undefined): Moment {
  const [first] = moments;
  if (!first || moments.length === 1) return first ?? START;
  const weight = moments.reduce((sum, moment) => sum + moment.weight, 0);
  const average = (pick: (moment: Moment) => number): number => moments.reduce((sum, moment) => sum + pick(moment) * moment.weight, 0) / (weight || 1);
  const now = average((moment) => moment.now);
  const variance = average((moment) => moment.variance + moment.now ** 2) - now ** 2;
  const done = PromiseTimes.unite(moments.map((moment) => moment.done), (ends, rank) => {
    const goesOn = since(rank);
    let sum = 0;
    for (let index = 0; index < ends.length; index++) sum += Math.max(goesOn ?? moments[index]!.now, ends[index]!) * moments[index]!.weight;
    return sum / (weight || 1);
  });
  const spread = PromiseTimes.unite(moments.map((moment) => moment.spread), (variances) => {
    let sum = 0;
    for (let index = 0; index < variances.length; index++) sum += variances[index]! * moments[index]!.weight;
    return sum / (weight || 1);
  });
  return { ...first, now, variance: Math.max(0, variance), weight, done, spread };
}

/** Moments that went the same way. */
export function groupByTaken(moments: readonly Moment[]): Map<string, Moment[]> {
  const groups = new Map<string, Moment[]>();
  for (const moment of moments) {
    const key = takenKey(moment.taken);
    const group = groups.get(key);
    if (group) group.push(moment);
    else groups.set(key, [moment]);
  }
  return groups;
}

const takenKeys = new WeakMap<Moment['taken'], string>();

function takenKey(taken: Moment['taken']): string {
  if (taken.size === 0) return '';
  let key = takenKeys.get(taken);
  if (key === undefined) takenKeys.set(taken, (key = [...taken].map(([name, value]) => `${name}=${value}`).sort().join('&')));
  return key;
}

/** Leaving a function ends what was known of its values: another call has others. */
export function forgetConditions(moment: Moment, callId: number): Moment {
  if (moment.taken.size === 0) return moment;
  const prefix = `${callId}:`;
  const taken = only(moment.taken, (name) => !name.startsWith(prefix));
  return taken === moment.taken ? moment : { ...moment, taken };
}

export function sameTaken(a: Moment['taken'], b: Moment['taken']): boolean {
  if (a === b) return true;
  if (a.size !== b.size) return false;
  for (const [name, value] of a) if (b.get(name) !== value) return false;
  return true;
}

/** The same path without the promises that nobody waits for behind a place. */
export function forgetPromises(moment: Moment, order: StepOrder, place: number): Moment {
  const { until } = order.ranked;
  const [first] = moment.done.ranks;
  if (first === undefined || until[first]! > place) return moment;
  const done = moment.done.filter((_end, rank) => until[rank]! > place);
  return { ...moment, done, spread: moment.spread.filter((_variance, rank) => done.has(rank)) };
}

/** The same path without the conditions that nobody tests behind a place. */
export function forgetTests(moment: Moment, order: StepOrder, place: number): Moment {
  const taken = only(moment.taken, (name) => order.isTested(name, place));
  return taken === moment.taken ? moment : { ...moment, taken };
}

/** Without what does not matter any more; the map itself where all of it does. */
function only(map: Moment['taken'], matters: (name: string) => boolean): Moment['taken'] {
  for (const key of map.keys()) if (!matters(key)) return new Map([...map].filter(([other]) => matters(other)));
  return map;
}

/** The same paths when the promises of these ranks are done: all of them, or the first. */
export function joined(moments: Moment[], ranks: readonly number[], mode: JoinMode): Moment[] {
  if (!moments.some((moment) => isWait(moment, ranks, mode))) return moments;
  return moments.map((moment) => {
    if (!isWait(moment, ranks, mode)) return moment;
    const ends: Moments[] = [];
    for (const rank of ranks) {
      const end = moment.done.get(rank);
      if (end !== undefined) ends.push({ mean: end - moment.now, variance: moment.spread.get(rank) ?? 0 });
    }
    const { mean: wait, variance } = together(ends, mode);
    return wait <= 0 ? moment : later(moment, wait, variance);
  });
}

/** Whether the promises of these ranks are not yet done: any of them, or for a race all that take part. */
function isWait({ done, now }: Moment, ranks: readonly number[], mode: JoinMode): boolean {
  if (done.size === 0) return false;
  let isPending = false;
  for (const rank of ranks) {
    const end = done.get(rank);
    if (end === undefined) continue;
    if (end > now) isPending = true;
    else if (mode === 'race') return false;
  }
  return isPending;
}

/** The same path when a promise of this rank has begun that is done at `end`, now that those begun under its id are too; `pending` are the promises that matter there. */
export function begun({ settles }: Step & { kind: 'start' }, rank: number, { now, variance }: Moment, end: Moment, pending: PromiseTimes): Moment {
  const last: Moments = { mean: end.now - now, variance: Math.max(0, end.variance - variance) };
  const before = end.done.get(rank);
  const both = before === undefined ? last : together([{ mean: before - now, variance: end.spread.get(rank) ?? 0 }, last], settles ? 'race' : 'all');
  const spread = both.variance > 0 || end.spread.has(rank) ? end.spread.with(rank, both.variance) : end.spread;
  return { now, variance, weight: end.weight, done: pending.with(rank, now + both.mean), spread, taken: end.taken };
}
