import type { HostingOption, PriceBook } from '../domain';

/** Regions in which every option has a price for computing: those that a person may choose. */
export function offeredRegions(prices: PriceBook, options: HostingOption[]): string[] {
  const regions = [...new Set(prices.rows.map(({ region }) => region))].sort();
  const priced = (region: string) => (option: HostingOption) => option.meters.some(({ chargeCategory, skuId }) => chargeCategory === 'compute' && prices.find(skuId, region));
  return regions.filter((region) => options.every(priced(region)));
}
