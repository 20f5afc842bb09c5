import type { ProjectInputs } from '../../domain';

/** USD a month: for less nobody changes code or configuration. */
const LEAST_USD = 1;

/** Whether an amount a month, in the shown currency, is worth a change of the code by itself. */
export function worthAChange(amount: number, { currency }: Pick<ProjectInputs, 'currency'>): boolean {
  return amount >= LEAST_USD * (currency?.perUsd ?? 1);
}
