import type { HostingOption, PriceBook, Range, Workload } from '../../domain';
import { orderedRange } from '../ordered-range';
import { usableModels } from '../usable-models';

/** Cost of a month on each usable option when the whole project has this many requests, in the same proportions; by option id. */
export function costsAt(workload: Workload, options: readonly HostingOption[], prices: PriceBook, requestsPerMonth: number): Map<string, Range> {
  return new Map(usableModels(workload, options, prices).models.map(({ option, cost }) => [
    option.id, orderedRange(cost(requestsPerMonth, 'low'), cost(requestsPerMonth, 'likely'), cost(requestsPerMonth, 'high')),
  ]));
}
