import type { Assumption, Estimate } from '../domain';

/** What the estimate rests on: first what is assumed of the workload, then of each option. What several options assume alike is there several times. */
export function everyAssumption({ assumptions, options }: Pick<Estimate, 'assumptions' | 'options'>): Assumption[] {
  return [...assumptions, ...options.flatMap((option) => option.assumptions)];
}
