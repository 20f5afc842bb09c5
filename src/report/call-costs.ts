import type { AwaitedCall, Estimate, Handler, ProjectInputs, Workload } from '../domain';
import { callCounts } from '../estimate/call-counts';
import { callLatency } from './call-latency';
import { comparison } from './comparison';

/** What one awaited call of one handler costs. */
export interface CallCost {
  /** What Lambda bills while the handler waits for the call, USD per month. */
  costPerMonth: number;
  /** Expected number of such calls in one request. */
  callsPerRequest: number;
}

/** A handler that makes a call, and what that costs; nothing for a call that no request waits for. */
export interface CallUser {
  handler: Handler;
  cost?: CallCost;
}

/** By handler id, in the order of its `awaitedCalls`; undefined for a call that no request waits for. */
export type CallCosts = Map<string, (CallCost | undefined)[]>;

/**
 * Waiting is billed as GB-seconds: requests x calls x seconds x GiB x the mean price that the project's bill pays for one.
 * An upper bound, as calls that wait at the same time share their time.
 */
export function callCosts(handlers: Handler[], { handlers: sized }: Workload, estimate: Estimate, inputs: ProjectInputs): CallCosts {
  const price = gbSecondPrice(estimate);
  const memories = new Map(sized.map(({ id, memoryMiB }) => [id, memoryMiB]));
  const traffic = new Map(estimate.handlers.map(({ id, requestsPerMonth }) => [id, requestsPerMonth]));
  return new Map(handlers.map((handler) => {
    const gbSecondCost = (price ?? 0) * ((memories.get(handler.id) ?? 0) / 1024) * (traffic.get(handler.id) ?? 0);
    return [handler.id, price === undefined || !traffic.has(handler.id) ? [] : costsOf(handler, gbSecondCost, inputs)];
  }));
}

/** `secondCost`: a second in each request of a month, USD. */
function costsOf({ awaitedCalls, body }: Handler, secondCost: number, inputs: ProjectInputs): (CallCost | undefined)[] {
  const counts = callCounts(body, awaitedCalls.length);
  return awaitedCalls.map((call, index) => {
    if (!isWaitedFor(call)) return undefined;
    const callsPerRequest = counts[index]!.likely;
    return { callsPerRequest, costPerMonth: secondCost * callsPerRequest * (callLatency(call, inputs).latencyMs.likely / 1000) };
  });
}

function isWaitedFor({ awaited, phase }: AwaitedCall): boolean {
  return awaited && phase === 'request';
}

/** Mean over architectures and price tiers, USD. */
function gbSecondPrice(estimate: Estimate): number | undefined {
  const durations = comparison(estimate).lambda?.charges.filter(({ chargeCategory, pricingUnit }) => chargeCategory === 'compute' && pricingUnit === 'GB-Seconds') ?? [];
  const gbSeconds = durations.reduce((sum, { pricingQuantity }) => sum + pricingQuantity, 0);
  return gbSeconds > 0 ? durations.reduce((sum, { listCost }) => sum + listCost, 0) / gbSeconds : undefined;
}
