import type { Charge, Estimate, Workload } from '../domain';
import { isFreeStep } from '../estimate/prices/is-free-step';
import { comparison } from './comparison';

/** What one more second in each request of a month costs. */
export interface SecondCosts {
  /** By handler id, in the estimate's currency; empty where nothing is billed by duration. */
  costs: Map<string, number>;
  /** Ids of handlers whose time the account's free tier covers, which have some. */
  free: ReadonlySet<string>;
}

/** What Lambda bills: requests x GiB x the mean price that the project's bill pays for a GB-second. */
export function secondCosts({ handlers: sized }: Workload, estimate: Estimate): SecondCosts {
  const durations = durationCharges(estimate);
  const price = meanPrice(durations);
  if (price === undefined) return { costs: new Map(), free: new Set() };
  const memories = new Map(sized.map(({ id, memoryMiB }) => [id, memoryMiB]));
  const costs = new Map(estimate.handlers.map(({ id, requestsPerMonth }) => [id, price * ((memories.get(id) ?? 0) / 1024) * requestsPerMonth]));
  const isFree = durations.every(isFreeStep);
  return { costs, free: new Set(isFree ? estimate.handlers.filter(({ requestsPerMonth }) => requestsPerMonth > 0).map(({ id }) => id) : []) };
}

function durationCharges(estimate: Estimate): Charge[] {
  return comparison(estimate).lambda?.charges.filter(({ chargeCategory, pricingUnit }) => chargeCategory === 'compute' && pricingUnit === 'GB-Seconds') ?? [];
}

/** Of a GB-second over architectures and price tiers, in the estimate's currency. */
function meanPrice(durations: readonly Charge[]): number | undefined {
  const gbSeconds = durations.reduce((sum, { pricingQuantity }) => sum + pricingQuantity, 0);
  return gbSeconds > 0 ? durations.reduce((sum, { listCost }) => sum + listCost, 0) / gbSeconds : undefined;
}
