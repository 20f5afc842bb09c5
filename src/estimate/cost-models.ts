import type { HostingOption, PriceBook, Workload } from '../domain';
import type { CostModel } from './cost-model';
import { instanceModel } from './instance-model';
import { requestModel } from './request-model';

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
  const models = options.map((option) => (option.billing === 'request' ? requestModel(workload, option, prices) : instanceModel(workload, option, prices)));
  made.set(workload, { options, prices, models });
  return models;
}
