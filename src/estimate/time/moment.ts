import type { Range } from '../../domain';
import { conditionName } from './step-ties';

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
  return ms === 0 && variance === 0 ? moment : { ...moment, now: moment.now + ms, variance: moment.variance + variance };
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

/** One moment for several, by weight. */
export function mean(moments: readonly Moment[]): Moment {
  const [first] = moments;
  if (!first || moments.length === 1) return first ?? START;
  const weight = moments.reduce((sum, moment) => sum + moment.weight, 0);
  const average = (pick: (moment: Moment) => number): number => moments.reduce((sum, moment) => sum + pick(moment) * moment.weight, 0) / (weight || 1);
  const now = average((moment) => moment.now);
  const variance = average((moment) => moment.variance + moment.now ** 2) - now ** 2;
  const done = new Map<number, number>();
  for (const one of moments) {
    for (const id of one.done.keys()) if (!done.has(id)) done.set(id, average((moment) => Math.max(moment.now, moment.done.get(id) ?? 0)));
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

/** Promises without those that are done by now: they are no wait any more. `remembered` are kept all the same. */
export function stillPending(done: Moment['done'], now: number, remembered: ReadonlySet<number>): Map<number, number> {
  const pending = new Map<number, number>();
  for (const [id, end] of done) if (end > now || remembered.has(id)) pending.set(id, end);
  return pending;
}
