import type { HostingOption, PriceBook, Workload } from '../domain';
import { configured } from './configured';
import type { CostModel } from './cost-model';
import { instanceModel } from './instance-model';
import { requestModel } from './request-model';
import { typedPrices } from './typed-prices';

interface Made {
  options: readonly HostingOption[];
  prices: PriceBook;
  models: CostModel[];
}

const made = new WeakMap<Workload, Made>();

/** One model for each option. Asked again for the same workload, it answers with the same ones. */
export function costModels(workload: Workload, options: readonly HostingOption[], prices: PriceBook): CostModel[] {
  const known = made.get(workload);
  if (known && known.options === options && known.prices === prices) return known.models;
  const models = options.map((option) => {
    const own = configured(workload, option);
    const book = typedPrices(prices, option, workload.settings);
    return option.billing === 'request' ? requestModel(own, option, book) : instanceModel(own, option, book);
  });
  made.set(workload, { options, prices, models });
  return models;
}
