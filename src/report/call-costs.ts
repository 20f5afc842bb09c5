import type { AwaitedCall, Estimate, Handler, ProjectInputs, Workload } from '../domain';
import { callCounts } from '../estimate/calls/call-counts';
import { callLatency } from './call-latency';
import { secondCosts } from './second-costs';

/** What one awaited call of one handler costs. */
export interface CallCost {
  /** What Lambda bills while the handler waits for the call, a month, in the estimate's currency. */
  costPerMonth: number;
  /** Expected number of such calls in one request. */
  callsPerRequest: number;
  /** It costs nothing as the account's free tier covers that time; absent where there is no such time. */
  isFree?: true;
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
export function callCosts(handlers: Handler[], hosted: Workload, estimate: Estimate, inputs: ProjectInputs): CallCosts {
  const { costs, free } = secondCosts(hosted, estimate);
  return new Map(handlers.map((handler) => {
    const secondCost = costs.get(handler.id);
    return [handler.id, secondCost === undefined ? [] : costsOf(handler, { secondCost, isFree: free.has(handler.id) }, inputs)];
  }));
}

/** `secondCost`: a second in each request of a month, in the estimate's currency. `isFree`: the free tier covers it. */
function costsOf({ awaitedCalls, body }: Handler, { secondCost, isFree }: { secondCost: number; isFree: boolean }, inputs: ProjectInputs): (CallCost | undefined)[] {
  const counts = callCounts(body, awaitedCalls.length);
  return awaitedCalls.map((call, index) => {
    if (!isWaitedFor(call)) return undefined;
    const callsPerRequest = counts[index]!.likely;
    const seconds = callsPerRequest * (callLatency(call, inputs).latencyMs.likely / 1000);
    return { callsPerRequest, costPerMonth: secondCost * seconds, ...(isFree && seconds > 0 && { isFree: true as const }) };
  });
}

/** Whether each request waits for the call. */
export function isWaitedFor({ awaited, phase }: AwaitedCall): boolean {
  return awaited && phase === 'request';
}
