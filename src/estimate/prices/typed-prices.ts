import type { Currency, EstimateSettings, HostingOption, PriceBook, PriceRow } from '../../domain';

/** The prices of one option with what is typed: a price of one's own for a SKU, a discount off computing, the cost of a server of one's own; in the currency that is typed. */
export function typedPrices(prices: PriceBook, option: HostingOption, { options = {}, prices: typed = {}, currency }: Pick<EstimateSettings, 'currency' | 'options' | 'prices'>): PriceBook {
  const { discountPercent, pricePerMonth } = options[option.id] ?? {};
  const own: Record<string, number> = pricePerMonth === undefined ? typed : { ...typed, 'own-server-months': pricePerMonth };
  if (discountPercent === undefined && currency === undefined && Object.keys(own).length === 0) return prices;
  const discounted = new Set(option.meters.filter(({ chargeCategory }) => chargeCategory === 'compute').map(({ skuId }) => skuId));
  const off = (row: PriceRow | undefined) => (row && discountPercent !== undefined && discounted.has(row.skuId) ? less(row, discountPercent) : row);
  const converted = (row: PriceRow | undefined) => (row && currency ? inCurrency(row, currency) : row);
  return {
    ...prices,
    freeTiers: currency ? prices.freeTiers.map((tier) => (tier.unitPrice === undefined ? tier : { ...tier, unitPrice: tier.unitPrice * currency.perUsd })) : prices.freeTiers,
    find: (skuId, region) => converted(off(Object.hasOwn(own, skuId) ? asTyped(skuId, region, own[skuId]!, prices) : prices.find(skuId, region))),
  };
}

function less(row: PriceRow, percent: number): PriceRow {
  return { ...row, tiers: row.tiers.map(({ from, unitPrice }) => ({ from, unitPrice: unitPrice * (1 - percent / 100) })), source: `${row.source}; less ${percent}%, typed` };
}

function inCurrency(row: PriceRow, { code, perUsd }: Currency): PriceRow {
  return { ...row, tiers: row.tiers.map(({ from, unitPrice }) => ({ from, unitPrice: unitPrice * perUsd })), source: `${row.source}; 1 USD = ${perUsd} ${code}, typed` };
}

/** One price without steps, in the unit of the list price. */
function asTyped(skuId: string, region: string, unitPrice: number, prices: PriceBook): PriceRow {
  const pricingUnit = prices.rows.find((row) => row.skuId === skuId)?.pricingUnit ?? 'Instance-Months';
  return { skuId, region, pricingUnit, tiers: [{ from: 0, unitPrice }], source: 'Typed price', sourceDate: '', confidence: 'high' };
}
