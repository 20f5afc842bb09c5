import type { HostingOption, PriceBook } from '../domain';

/** Regions in which every option has a price for computing, and for all that may stand in front of it: those that a person may choose. */
export function offeredRegions(prices: PriceBook, options: HostingOption[]): string[] {
  const regions = [...new Set(prices.rows.map(({ region }) => region))].sort();
  const priced = (region: string) => ({ meters }: HostingOption) => {
    const of = (category: string) => meters.filter(({ chargeCategory }) => chargeCategory === category).map(({ skuId }) => prices.find(skuId, region) !== undefined);
    return of('compute').includes(true) && !of('front-door').includes(false);
  };
  return regions.filter((region) => options.every(priced(region)));
}
