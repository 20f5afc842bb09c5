import type { HostingOption, PriceBook } from '../domain';
import type { Section } from '../report/documents/document';

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
    const everywhere = priced(option, 'nowhere', prices);
    const regions = everywhere ? ['global'] : [...new Set([...rowRegions, ...(option.regions ?? [])])].filter((region) => priced(option, region, prices)).sort();
    return { id, provider, serviceName, deliveryModel, fields: [...fields].sort(), regions, docs };
  });
}

/** Some size of it has a price there; all of the computing that is always billed, where sizes have no names. */
function priced(option: HostingOption, region: string, prices: PriceBook): boolean {
  const regions = option.priceRegions?.(region) ?? [region, 'global'];
  const computing = option.meters.filter(({ skuId, chargeCategory }) => chargeCategory === 'compute' && !/arm64|spot|idle|provisioned-(concurrency|duration)/.test(skuId));
  const has = ({ skuId }: { skuId: string }) => regions.some((one) => prices.find(skuId, one) !== undefined);
  return option.billing === 'instance' && option.capacities[0]?.name !== undefined ? computing.some(has) : computing.length > 0 && computing.every(has);
}

/** The list for people. */
export function optionsDocument(options: readonly ListedOption[]): Section[] {
  const rows = options.map(({ id, serviceName, deliveryModel, fields, regions }) => [id, serviceName, deliveryModel, fields.join(', '), regionsInShort(regions)]);
  return [{ title: 'Hosting options', table: { head: ['Id', 'Service', 'Model', 'Fields', 'Regions'], rows, right: [] }, items: ['--format json lists every region, and the provider\'s page of each option.'] }];
}

/** What a terminal has room for; `--format json` has them all. */
function regionsInShort(regions: readonly string[]): string {
  return regions.length <= 3 ? regions.join(', ') : `${regions.length}: ${regions[0]} … ${regions.at(-1)}`;
}
