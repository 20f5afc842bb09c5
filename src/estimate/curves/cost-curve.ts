import type { HostingOption, PriceBook, Range, Workload } from '../../domain';
import { orderedRange } from '../ordered-range';
import { usableModels } from '../usable-models';

/** The monthly cost of one option over the project's requests: a line of a chart with its band. */
export interface CostCurve {
  optionId: string;
  serviceName: string;
  requestsPerMonth: readonly number[];
  /** One for each number of requests, USD. */
  listCostPerMonth: Range[];
}

/** Cost of every usable option at each number of requests of the whole project, its handlers' shares of the traffic unchanged. */
export function costCurve(workload: Workload, options: readonly HostingOption[], prices: PriceBook, requestsPerMonth: readonly number[]): CostCurve[] {
  return usableModels(workload, options, prices).models.map(({ option, cost }) => ({
    optionId: option.id, serviceName: option.serviceName, requestsPerMonth,
    listCostPerMonth: requestsPerMonth.map((requests) => orderedRange(cost(requests, 'low'), cost(requests, 'likely'), cost(requests, 'high'))),
  }));
}
