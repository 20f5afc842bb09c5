import type { Estimate, HostingOption, PriceBook, Workload } from '../domain';
import { bills } from './bills';
import { breakEvens } from './break-evens';
import { handlerCosts } from './handler-costs';
import { usableModels } from './usable-models';

/** What a month of the workload costs on each option, for each handler, and where the bills cross. */
export function estimate(workload: Workload, options: readonly HostingOption[], prices: PriceBook): Estimate {
  return {
    ...bills(workload, options, prices),
    handlers: handlerCosts(workload, options, prices),
    breakEven: breakEvens(usableModels(workload, options, prices).models),
  };
}
