import type { HostingOption, PriceBook } from '../domain';
import type { Section } from '../report/document';

/** One option as `hosting-cost options` lists it. */
export interface ListedOption {
  id: string;
  provider: string;
  serviceName: string;
  deliveryModel: string;
  fields: string[];
  /** Regions in which it can be priced, of those that have price rows. */
  regions: string[];
  docs: string;
}

/** Every option with what can be fixed by hand and where it has prices. `global` = one price everywhere. */
export function listOptions(options: readonly HostingOption[], prices: PriceBook): ListedOption[] {
  const rowRegions = [...new Set(prices.rows.map(({ region }) => region))].sort();
  return options.map((option) => {
    const { id, provider, serviceName, deliveryModel, fields, docs } = option;
    return { id, provider, serviceName, deliveryModel, fields: [...fields].sort(), regions: rowRegions.filter((region) => priced(option, region, prices)), docs };
  });
}

/** Some size or duration of it has a price there. */
function priced({ meters, priceRegions }: HostingOption, region: string, prices: PriceBook): boolean {
  const regions = priceRegions?.(region) ?? [region, 'global'];
  return meters.some(({ skuId, chargeCategory }) => chargeCategory === 'compute' && regions.some((one) => prices.find(skuId, one)));
}

/** The list for people. */
export function optionsDocument(options: readonly ListedOption[]): Section[] {
  const rows = options.map(({ id, serviceName, deliveryModel, fields, regions }) => [id, serviceName, deliveryModel, fields.join(', '), regions.join(', ')]);
  return [{ title: 'Hosting options', table: { head: ['Id', 'Service', 'Model', 'Fields', 'Regions'], rows, right: [] } }];
}
