import type { JoinMode, Range, Step } from '../../domain';
import { conditionName } from './condition-name';
import type { StepOrder } from './step-order';

/** A moment on one path: the time so far in ms, when the promises begun on it are done, and which way its conditions went. */
export interface Moment {
  now: number;
  /** Of `now`, ms². Only of the likely case. */
  variance: number;
  weight: number;
  done: ReadonlyMap<number, number>;
  taken: ReadonlyMap<string, boolean>;
}

/** Before anything happened. */
export const START: Moment = { now: 0, variance: 0, weight: 1, done: new Map(), taken: new Map() };

/** The same path some time later. */
export function later(moment: Moment, ms: number, variance: number): Moment {
  if (ms === 0 && variance === 0) return moment;
  const { weight, done, taken } = moment;
  return { now: moment.now + ms, variance: moment.variance + variance, weight, done, taken };
}

/** Variance of a lognormal latency with this mean and these 10th and 90th percentiles, ms². */
export function varianceOf({ low, likely, high }: Range): number {
  if (low <= 0 || high <= low) return 0;
  const sigma = Math.log(high / low) / (2 * 1.28155);
  return likely ** 2 * Math.expm1(sigma ** 2);
}

/** The conditions after taking an arm; undefined where an earlier test of the same condition went the other way. */
export function takenArm(condition: string | undefined, moment: Moment, index: number): Moment['taken'] | undefined {
  if (condition === undefined) return moment.taken;
  const name = conditionName(condition);
  const value = (index === 0) === (name === condition);
  const before = moment.taken.get(name);
  if (before !== undefined) return before === value ? moment.taken : undefined;
  return new Map(moment.taken).set(name, value);
}

/** One moment for several, by weight. `since`: when time goes on for who waits for a promise, so that it is no wait if it is done by then. */
export function mean(moments: readonly Moment[], since: (id: number, now: number) => number = (_id, now) => now): Moment {
  const [first] = moments;
  if (!first || moments.length === 1) return first ?? START;
  const weight = moments.reduce((sum, moment) => sum + moment.weight, 0);
  const average = (pick: (moment: Moment) => number): number => moments.reduce((sum, moment) => sum + pick(moment) * moment.weight, 0) / (weight || 1);
  const now = average((moment) => moment.now);
  const variance = average((moment) => moment.variance + moment.now ** 2) - now ** 2;
  const done = new Map<number, number>();
  for (const one of moments) {
    for (const id of one.done.keys()) if (!done.has(id)) done.set(id, average((moment) => Math.max(since(id, moment.now), moment.done.get(id) ?? 0)));
  }
  return { ...first, now, variance: Math.max(0, variance), weight, done };
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
  const rest = [...moment.taken].filter(([name]) => !name.startsWith(prefix));
  return rest.length === moment.taken.size ? moment : { ...moment, taken: new Map(rest) };
}

export function sameTaken(a: Moment['taken'], b: Moment['taken']): boolean {
  if (a === b) return true;
  if (a.size !== b.size) return false;
  for (const [name, value] of a) if (b.get(name) !== value) return false;
  return true;
}

/** The same path without the promises that nobody waits for behind a place. */
export function forgetPromises(moment: Moment, order: StepOrder, place: number): Moment {
  for (const id of moment.done.keys()) {
    if (!order.isAwaited(id, place)) return { ...moment, done: new Map([...moment.done].filter(([other]) => order.isAwaited(other, place))) };
  }
  return moment;
}

/** The same path without the conditions that nobody tests behind a place. */
export function forgetTests(moment: Moment, order: StepOrder, place: number): Moment {
  for (const name of moment.taken.keys()) {
    if (!order.isTested(name, place)) return { ...moment, taken: new Map([...moment.taken].filter(([other]) => order.isTested(other, place))) };
  }
  return moment;
}

/** The same path when what was begun under the ids is done: all of it, or the first. */
export function joined(moment: Moment, ids: readonly number[], mode: JoinMode): Moment {
  let time: number | undefined;
  for (const id of ids) {
    const end = moment.done.get(id);
    if (end !== undefined) time = time === undefined ? end : mode === 'race' ? Math.min(time, end) : Math.max(time, end);
  }
  return time === undefined || time <= moment.now ? moment : { ...moment, now: time, variance: 0 };
}

/** The same path when a promise has begun that is done at `end`; `pending` are the other promises there. */
export function begun({ id, settles }: Step & { kind: 'start' }, { now, variance }: Moment, end: Moment, pending: Map<number, number>): Moment {
  const before = end.done.get(id);
  const time = before === undefined ? end.now : settles ? Math.min(before, end.now) : Math.max(before, end.now);
  return { now, variance, weight: end.weight, done: pending.set(id, time), taken: end.taken };
}
