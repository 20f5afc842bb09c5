import { START, forgetPromises, forgetTests, groupByTaken, mean, sameTaken, type Moment } from './moment';
import { PromiseTimes } from './promise-times';
import type { OrderedStep, StepOrder } from './step-order';

/** The shortest path, the expectation, or the longest path. */
export type Case = 'low' | 'likely' | 'high';

/** Paths that are told apart; beyond, the earliest (or latest, or mean) of them stands for all. */
export const MAX_PATHS = 64;

/** Looks at paths, and at what they have begun and tested, that one simulation takes at most; beyond, one path stands for all of them from there on. */
const MAX_LOOKS = 1_000_000;

/** Looks beyond which even the one path is not followed wherever a step stands. */
const MOST_LOOKS = 10 * MAX_LOOKS;

/** One moment for several: the earliest, the latest, or the mean. */
export function reduce(which: Case, moments: readonly Moment[]): Moment | undefined {
  const [first] = moments;
  if (!first || moments.length === 1) return first;
  if (which === 'low') return moments.reduce((best, moment) => (moment.now < best.now ? moment : best));
  if (which === 'high') return moments.reduce((best, moment) => (moment.now > best.now ? moment : best));
  return mean(moments);
}

/** Drops the paths that can no longer decide the result. */
export class PathPruning {
  /** Steps that are run beside others, from the outermost in, and when those go on. */
  private around: { step: OrderedStep; now: number }[] = [];
  /** Taken so far, of the `MAX_LOOKS` there are. */
  looks = 0;

  constructor(
    private readonly which: Case,
    private readonly order: StepOrder,
  ) {}

  /** Runs a step beside others that go on at a time. */
  beside<Result>(step: OrderedStep, now: number, run: () => Result): Result {
    this.around.push({ step, now });
    const result = run();
    this.around.pop();
    return result;
  }

  /** Runs a step in a time of its own. */
  apart<Result>(run: () => Result): Result {
    const before = this.around;
    this.around = [];
    const result = run();
    this.around = before;
    return result;
  }

  /** The promises of a moment that are a wait at a place, or to what runs beside it, where it is `now`. */
  pending({ done }: Moment, now: number, place: number): PromiseTimes {
    const { until, isRemembered } = this.order.ranked;
    return done.filter((end, rank) => until[rank]! > place && (isRemembered[rank] === 1 || end > (this.since(rank) ?? now)));
  }

  /** Paths are no longer told apart, since telling them apart took too long. */
  get isCut(): boolean {
    return this.looks > MAX_LOOKS;
  }

  /** Following one path took too long too, as steps stand in so many places: from here on each is timed once, as if nothing around it was under way. */
  get isExhausted(): boolean {
    return this.looks > MOST_LOOKS;
  }

  /** Takes so many looks, if as many are left. */
  take(looks: number): boolean {
    if (this.looks + looks > MAX_LOOKS) return false;
    this.looks += looks;
    return true;
  }

  /** Before a step is run on so many paths. */
  spend(moments: readonly Moment[]): void {
    for (const moment of moments) this.look(moment);
  }

  /** Before a step is run on one path. */
  look({ done, taken }: Moment): void {
    this.looks += 1 + done.size + taken.size;
  }

  /** Keeps only the moments behind a step that can still decide the result. */
  merge(moments: Moment[], { end: place }: OrderedStep): Moment[] {
    if (moments.length <= 1) return moments;
    this.spend(moments);
    if (this.isCut) return [this.one(moments.map((moment) => forgetPromises(moment, this.order, place)))];
    if (this.which === 'likely') return this.mergeLikely(moments.map((moment) => forgetPromises(moment, this.order, place)), place);
    const kept: Moment[] = [];
    for (const one of moments) {
      const moment = forgetTests(forgetPromises(one, this.order, place), this.order, place);
      if (kept.some((other) => this.decides(other, moment))) continue;
      for (let index = kept.length - 1; index >= 0; index--) if (this.decides(moment, kept[index]!)) kept.splice(index, 1);
      kept.push(moment);
    }
    return kept.length <= MAX_PATHS ? kept : [this.bound(kept)];
  }

  /** One moment that stands for all. */
  private one(moments: readonly Moment[]): Moment {
    return this.which === 'likely' ? { ...this.mean(moments), taken: START.taken } : this.bound(moments);
  }

  /** When time goes on for who waits for a promise behind the steps that run now; undefined where that is now. */
  private since(rank: number): number | undefined {
    const { first, last, until } = this.order.ranked;
    for (const { step, now } of this.around) if (until[rank]! > step.end && (first[rank]! < step.begin || last[rank]! > step.end)) return now;
    return undefined;
  }

  private mergeLikely(moments: readonly Moment[], place: number): Moment[] {
    const groups = this.meanOfEach(moments);
    if (groups.length <= MAX_PATHS) return groups;
    const fewer = this.meanOfEach(groups.map((moment) => forgetTests(moment, this.order, place)));
    return fewer.length <= MAX_PATHS ? fewer : [this.one(fewer)];
  }

  /** One moment for those that went the same way. */
  private meanOfEach(moments: readonly Moment[]): Moment[] {
    const taken = moments[0]?.taken;
    if (moments.every((moment) => moment.taken === taken)) return [this.mean(moments)];
    return [...groupByTaken(moments).values()].map((group) => this.mean(group));
  }

  private mean(moments: readonly Moment[]): Moment {
    return this.around.length === 0 ? mean(moments) : mean(moments, (rank) => this.since(rank));
  }

  /** Whatever follows, `a` ends no later (low) or no earlier (high) than `b`. */
  private decides(a: Moment, b: Moment): boolean {
    if (!this.isBetter(a.now, b.now) || !sameTaken(a.taken, b.taken)) return false;
    if (a.done.size + b.done.size === 0) return true;
    this.looks += a.done.size + b.done.size;
    // Who takes part in a race matters: an absent one never wins.
    const { isRacing } = this.order.ranked;
    const [ofA, ofB] = [a.done.ranks, b.done.ranks];
    for (let [inA, inB] = [0, 0]; inA < ofA.length || inB < ofB.length; ) {
      const rank = Math.min(ofA[inA] ?? Infinity, ofB[inB] ?? Infinity);
      const [isInA, isInB] = [ofA[inA] === rank, ofB[inB] === rank];
      if (isInA !== isInB && isRacing[rank] === 1) return false;
      const since = this.since(rank);
      if (!this.isBetter(Math.max(since ?? a.now, isInA ? a.done.times[inA]! : 0), Math.max(since ?? b.now, isInB ? b.done.times[inB]! : 0))) return false;
      if (isInA) inA++;
      if (isInB) inB++;
    }
    return true;
  }

  private isBetter(a: number, b: number): boolean {
    return this.which === 'low' ? a <= b : a >= b;
  }

  private bound(moments: readonly Moment[]): Moment {
    const pick = this.which === 'low' ? Math.min : Math.max;
    const done = PromiseTimes.unite(moments.map((moment) => moment.done), (ends) => pick(...ends));
    return { ...START, now: pick(...moments.map(({ now }) => now)), done };
  }
}
