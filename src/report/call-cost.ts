import type { AwaitedCall, Estimate, Handler, ProjectInputs } from '../domain';
import { workload } from '../estimate/workload';
import { callLatency } from './call-latency';
import { comparison } from './comparison';

export interface CallCost {
  /** What Lambda bills while the handler waits for the call, USD per month. */
  costPerMonth: number;
  /** Expected number of such calls in one request. */
  callsPerRequest: number;
}

/**
 * Waiting is billed as GB-seconds: requests x calls x seconds x GiB x the mean price that the project's bill pays for one.
 * An upper bound, as calls that wait at the same time share their time. Undefined for a call that no request waits for.
 */
export function callCost(call: AwaitedCall, handler: Handler, estimate: Estimate, inputs: ProjectInputs): CallCost | undefined {
  const cost = estimate.handlers.find(({ id }) => id === handler.id);
  const price = gbSecondPrice(estimate);
  if (!cost || !call.awaited || call.phase === 'init' || price === undefined) return undefined;
  const { memoryMiB, profile } = workload([handler], inputs).handlers[0]!;
  const callsPerRequest = (profile.callsPerRequest[keyOf(call)] ?? 1) / Math.max(1, handler.awaitedCalls.filter((other) => other.awaited && other.phase === call.phase && keyOf(other) === keyOf(call)).length);
  const gbSeconds = (callLatency(call, inputs).latencyMs.likely / 1000) * (memoryMiB / 1024);
  return { costPerMonth: cost.requestsPerMonth * callsPerRequest * gbSeconds * price, callsPerRequest };
}

function keyOf({ service, operation }: AwaitedCall): string {
  return `${service}:${operation}`;
}

/** Mean over architectures and price tiers, USD. */
function gbSecondPrice(estimate: Estimate): number | undefined {
  const durations = comparison(estimate).lambda?.charges.filter(({ chargeCategory, pricingUnit }) => chargeCategory === 'compute' && pricingUnit === 'GB-Seconds') ?? [];
  const gbSeconds = durations.reduce((sum, { pricingQuantity }) => sum + pricingQuantity, 0);
  return gbSeconds > 0 ? durations.reduce((sum, { listCost }) => sum + listCost, 0) / gbSeconds : undefined;
}
