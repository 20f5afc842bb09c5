import type { CostEstimate, Estimate, HostingOption, PriceBook, Workload } from '../domain';
import { bills } from './bills';
import { breakEvens } from './curves/break-evens';
import { handlerCosts } from './handler-costs';
import { usableModels } from './usable-models';

/** Of which options the turning points are wanted, by their ids: most of the time of an estimate of many options goes into those of every pair. */
export type Turning = (options: CostEstimate[]) => readonly (string | undefined)[];

/** What a month of the workload costs on each option, for each handler, and where the bills cross: those of every pair, unless less is wanted. */
export function estimate(workload: Workload, options: readonly HostingOption[], prices: PriceBook, turning?: Turning): Estimate {
  const billed = bills(workload, options, prices);
  const { models } = usableModels(workload, options, prices);
  const wanted = turning?.(billed.options);
  return {
    ...billed,
    handlers: handlerCosts(workload, options, prices),
    breakEven: breakEvens(wanted ? models.filter(({ option }) => wanted.includes(option.id)) : models),
  };
}
