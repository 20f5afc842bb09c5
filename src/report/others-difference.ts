import type { CostChanges } from './cost-changes';
import { LESS_THAN_A_CENT } from './words/format';
import { moneyChange } from './words/money-change';

/** What handlers that do the same cost more or less, `+$0.50`; undefined where that is less than a cent. */
export function othersDifference({ before, after, others, currency }: CostChanges): string | undefined {
  return Math.abs(others) < LESS_THAN_A_CENT ? undefined : moneyChange(0, others, currency, after - before).difference;
}
