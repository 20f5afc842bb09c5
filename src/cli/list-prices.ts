import type { PriceBook, PriceRow } from '../domain';
import { FriendlyError } from './friendly-error';
import type { Section } from '../report/documents/document';
import { unitPrice } from '../report/words/format';
import { staleMark } from '../report/stale-prices';

/** Price rows whose SKU is, or begins with, what is asked for; all of them when nothing is. */
export function listPrices(prices: PriceBook, sku: string | undefined, region: string | undefined): PriceRow[] {
  const rows = prices.rows.filter((row) => (sku === undefined || row.skuId === sku || row.skuId.startsWith(sku)) && (region === undefined || row.region === region));
  const exact = rows.filter(({ skuId }) => skuId === sku);
  if (rows.length === 0) throw new FriendlyError(`No price row${sku === undefined ? '' : ` for "${sku}"`}${region === undefined ? '' : ` in ${region}`}. "hosting-cost prices" lists them all.`);
  return (exact.length > 0 ? exact : rows).toSorted((a, b) => a.skuId.localeCompare(b.skuId) || a.region.localeCompare(b.region));
}

/** The rows for people. */
export function pricesDocument(rows: readonly PriceRow[], today: Date): Section[] {
  const lines = rows.flatMap(({ skuId, region, pricingUnit, tiers, source, sourceDate, confidence }) => tiers.map((tier) => [
    skuId, region, tier.from > 0 ? `above ${tier.from.toLocaleString('en-US')}` : '', unitPrice(tier.unitPrice), pricingUnit, `${sourceDate}${staleMark(sourceDate, today)}`, confidence, source,
  ]));
  return [{ title: 'List prices, USD', table: { head: ['SKU', 'Region', 'Step', 'Price', 'Unit', 'Date', 'Confidence', 'Source'], rows: lines, right: [3] } }];
}
