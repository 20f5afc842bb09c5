import type { FreeTier, PriceBook, PriceRow } from '../../domain';

/** Price rows with their index. A later row replaces an earlier one of the same SKU and region, so overrides go last. */
export function createPriceBook(rows: readonly PriceRow[], freeTiers: readonly FreeTier[]): PriceBook {
  const index = new Map(rows.map((row) => [`${row.skuId} ${row.region}`, row]));
  return { rows: [...index.values()], freeTiers, find: (skuId, region) => index.get(`${skuId} ${region}`) };
}
