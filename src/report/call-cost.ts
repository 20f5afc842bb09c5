import type { AwaitedCall, Estimate, Handler, ProjectInputs } from '../domain';
import { callLatency } from './call-latency';
import { comparison } from './comparison';

/**
 * What Lambda bills per month while the handler waits for one call, in USD: the handler's bill x the call's share of the
 * billed duration. An upper bound: calls that wait at the same time share their time, and a conditional call is counted in full.
 */
export function callCost(call: AwaitedCall, handler: Handler, estimate: Estimate, inputs: ProjectInputs): number | undefined {
  const cost = estimate.handlers.find(({ id }) => id === handler.id);
  const bill = cost?.listCostPerMonth[comparison(estimate).lambda?.optionId ?? ''];
  if (!cost || !bill || !call.awaited || cost.durationMs.likely <= 0) return undefined;
  const waitMs = cost.durationMs.likely * cost.waitingShare.likely;
  return (bill.likely * Math.min(waitMs, callLatency(call, inputs).latencyMs.likely)) / cost.durationMs.likely;
}
