import { START, forgetPromises, forgetTests, groupByTaken, mean, sameTaken, type Moment } from './moment';
import type { StepOrder } from './step-order';

/** The shortest path, the expectation, or the longest path. */
export type Case = 'low' | 'likely' | 'high';

/** Paths that are told apart; beyond, the earliest (or latest, or mean) of them stands for all. */
export const MAX_PATHS = 64;

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
  constructor(
    private readonly which: Case,
    private readonly order: StepOrder,
  ) {}

  /** Keeps only the moments at a place that can still decide the result. */
  merge(moments: Moment[], place: number): Moment[] {
    if (moments.length <= 1) return moments;
    const present = moments.map((moment) => forgetPromises(moment, this.order, place));
    if (this.which === 'likely') return this.mergeLikely(present);
    const kept: Moment[] = [];
    for (const one of present) {
      const moment = forgetTests(one, this.order, place);
      if (kept.some((other) => this.decides(other, moment))) continue;
      for (let index = kept.length - 1; index >= 0; index--) if (this.decides(moment, kept[index]!)) kept.splice(index, 1);
      kept.push(moment);
    }
    return kept.length <= MAX_PATHS ? kept : [this.bound(kept)];
  }

  private mergeLikely(moments: readonly Moment[]): Moment[] {
    const groups = [...groupByTaken(moments).values()].map(mean);
    return groups.length <= MAX_PATHS ? groups : [{ ...mean(groups), taken: START.taken }];
  }

  /** Whatever follows, `a` ends no later (low) or no earlier (high) than `b`. */
  private decides(a: Moment, b: Moment): boolean {
    const isBetter = (x: number, y: number): boolean => (this.which === 'low' ? x <= y : x >= y);
    if (!isBetter(a.now, b.now) || !sameTaken(a.taken, b.taken)) return false;
    // Who takes part in a race matters: an absent one never wins.
    for (const [id, end] of a.done) if ((!b.done.has(id) && this.order.racing.has(id)) || !isBetter(Math.max(a.now, end), Math.max(b.now, b.done.get(id) ?? 0))) return false;
    for (const [id, end] of b.done) if (!a.done.has(id) && (this.order.racing.has(id) || !isBetter(a.now, Math.max(b.now, end)))) return false;
    return true;
  }

  private bound(moments: readonly Moment[]): Moment {
    const pick = this.which === 'low' ? Math.min : Math.max;
    const ids = new Set(moments.flatMap((moment) => [...moment.done.keys()]));
    const done = new Map([...ids].map((id) => [id, pick(...moments.map((moment) => moment.done.get(id) ?? 0))]));
    return { ...START, now: pick(...moments.map((moment) => moment.now)), done };
  }
}
