import type { EstimateSettings, HostingOption, PriceBook } from '../../domain';
import { configuredSettings } from '../configured';
import { priceList } from './price-list';
import type { PriceList } from './price-list';
import { typedPrices } from './typed-prices';

/** An option with what is typed for it, whatever the handlers are. */
export interface PricedOption {
  settings: EstimateSettings;
  list: PriceList;
}

const known = new WeakMap<EstimateSettings, { prices: PriceBook; byOption: Map<HostingOption, PricedOption> }>();

/** The same answer as long as settings and prices are the same objects: traffic and handlers change none of it. */
export function pricedOption(settings: EstimateSettings, option: HostingOption, prices: PriceBook): PricedOption {
  let before = known.get(settings);
  if (before?.prices !== prices) known.set(settings, (before = { prices, byOption: new Map() }));
  let answer = before.byOption.get(option);
  if (!answer) {
    const own = configuredSettings(settings, option);
    before.byOption.set(option, (answer = { settings: own, list: priceList(option, typedPrices(prices, option, own), own) }));
  }
  return answer;
}
