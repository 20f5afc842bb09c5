import type { HostingOption, OptionConfiguration, PriceBook, PriceRow } from '../domain';

/** The prices of one option with what is typed for it: a discount off computing, the price of a server of one's own. */
export function typedPrices(prices: PriceBook, option: HostingOption, { discountPercent, pricePerMonth }: OptionConfiguration = {}): PriceBook {
  if (discountPercent === undefined && pricePerMonth === undefined) return prices;
  const discounted = new Set(option.meters.filter(({ chargeCategory }) => chargeCategory === 'compute').map(({ skuId }) => skuId));
  const off = (row: PriceRow | undefined) => (row && discountPercent !== undefined && discounted.has(row.skuId) ? less(row, discountPercent) : row);
  const own = (skuId: string, region: string) => (pricePerMonth !== undefined && skuId === 'own-server-months' ? ownServer(pricePerMonth, region) : undefined);
  return { ...prices, find: (skuId, region) => off(own(skuId, region) ?? prices.find(skuId, region)) };
}

function less(row: PriceRow, percent: number): PriceRow {
  return { ...row, tiers: row.tiers.map(({ from, unitPrice }) => ({ from, unitPrice: unitPrice * (1 - percent / 100) })), source: `${row.source}; less ${percent} %, typed` };
}

function ownServer(unitPrice: number, region: string): PriceRow {
  return { skuId: 'own-server-months', region, pricingUnit: 'Instance-Months', tiers: [{ from: 0, unitPrice }], source: 'Typed: what one server costs a month', sourceDate: '', confidence: 'high' };
}
