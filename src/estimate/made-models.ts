import type { HostingOption, PriceBook, Workload } from '../domain';
import type { CostModel } from './cost-model';

/** Models of one workload by option. */
export interface MadeModels {
  prices: PriceBook;
  byOption: Map<HostingOption, CostModel>;
}

/** Models that were made, as long as their workload is in use. */
export const madeModels = new WeakMap<Workload, MadeModels>();
