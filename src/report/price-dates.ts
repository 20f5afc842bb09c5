import type { Estimate } from '../domain';
import { dateSpan } from '../estimate/prices/date-span';
import { l10n } from '../l10n';
import { percent } from './words/format';
import { isStale, staleAfterDays } from './stale-prices';

/** From when the prices are that a bill rests on, and which of them are old, with their part of it. */
export interface PriceDates {
  /** `2026-09-05`, or `2024-07-01 to 2026-09-22`. */
  span: string;
  /** One for each option that has prices older than 180 days. */
  stale: string[];
}

/** Looks at what is charged: a row that costs next to nothing does not make a whole list old. */
export function priceDates({ options, eitherWay = [] }: Pick<Estimate, 'eitherWay' | 'options'>, today: Date): PriceDates {
  const [oldest, newest] = dateSpan([...options.flatMap(({ charges }) => charges), ...eitherWay].map(({ sourceDate }) => sourceDate).filter((date): date is string => Boolean(date))) ?? ['', ''];
  return {
    span: oldest === newest ? oldest : l10n.t('{0} to {1}', oldest, newest),
    stale: options.flatMap(({ serviceName, charges, listCostPerMonth: { likely } }) => {
      const old = charges.filter(({ sourceDate, listCost }) => sourceDate && listCost > 0 && isStale(sourceDate, today));
      if (old.length === 0) return [];
      const names = [...new Set(old.map(({ description, sourceDate }) => `${description} (${sourceDate})`))].join(', ');
      return [l10n.t('{0}: prices older than {1} days: {2}, {3} of its bill.', serviceName, staleAfterDays, names, percent(old.reduce((sum, { listCost }) => sum + listCost, 0) / likely))];
    }),
  };
}
