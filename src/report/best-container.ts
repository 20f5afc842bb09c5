import type { CostEstimate, Estimate } from '../domain';

/** The cheapest option that runs all the time, by its likely cost. */
export function bestContainer({ options }: Pick<Estimate, 'options'>): CostEstimate | undefined {
  return options
    .filter(({ deliveryModel }) => deliveryModel !== 'FaaS')
    .sort((a, b) => a.listCostPerMonth.likely - b.listCostPerMonth.likely)[0];
}
