import type { Estimate, Workload } from '../domain';
import { comparison } from './comparison';

/**
 * By handler id: what Lambda bills for one more second in each request of a month, in the estimate's currency. Requests x GiB x the mean price that the project's bill pays
 * for a GB-second; empty where nothing is billed by duration.
 */
export function secondCosts({ handlers: sized }: Workload, estimate: Estimate): Map<string, number> {
  const price = gbSecondPrice(estimate);
  if (price === undefined) return new Map();
  const memories = new Map(sized.map(({ id, memoryMiB }) => [id, memoryMiB]));
  return new Map(estimate.handlers.map(({ id, requestsPerMonth }) => [id, price * ((memories.get(id) ?? 0) / 1024) * requestsPerMonth]));
}

/** Mean over architectures and price tiers, in the estimate's currency. */
function gbSecondPrice(estimate: Estimate): number | undefined {
  const durations = comparison(estimate).lambda?.charges.filter(({ chargeCategory, pricingUnit }) => chargeCategory === 'compute' && pricingUnit === 'GB-Seconds') ?? [];
  const gbSeconds = durations.reduce((sum, { pricingQuantity }) => sum + pricingQuantity, 0);
  return gbSeconds > 0 ? durations.reduce((sum, { listCost }) => sum + listCost, 0) / gbSeconds : undefined;
}
