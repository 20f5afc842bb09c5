import type { HandlerCost, HostingOption, PriceBook, Range, RequestHosting, Workload } from '../domain';
import { orderedRange } from './ordered-range';
import { requestDuration } from './requests/request-duration';
import { totalRequests } from './total-requests';
import { usableModels } from './usable-models';

/** What each handler costs on each usable option, how long it takes and how much of that it waits. */
export function handlerCosts(workload: Workload, options: readonly HostingOption[], prices: PriceBook): HandlerCost[] {
  const requests = totalRequests(workload.handlers);
  const { models } = usableModels(workload, options, prices);
  const byOption = models.map((model) => ({ id: model.option.id, low: model.handlerCosts(requests, 'low'), likely: model.handlerCosts(requests, 'likely'), high: model.handlerCosts(requests, 'high') }));
  const rules = options.find((option): option is RequestHosting => option.billing === 'request')?.function;
  return workload.handlers.map((handler, index) => {
    const time = (of: keyof Range) => (rules ? requestDuration(handler, rules, of) : inProcess(handler.profile.ioWaitMs[of], handler.profile.cpuMs[of]));
    const [low, likely, high] = [time('low'), time('likely'), time('high')];
    const listCostPerMonth: Record<string, Range> = {};
    for (const parts of byOption) listCostPerMonth[parts.id] = orderedRange(parts.low[index]!, parts.likely[index]!, parts.high[index]!);
    return {
      id: handler.id,
      requestsPerMonth: handler.requestsPerMonth,
      listCostPerMonth,
      waitingShare: orderedRange(low.waitShare, likely.waitShare, high.waitShare),
      durationMs: orderedRange(low.durationMs, likely.durationMs, high.durationMs),
    };
  });
}

/** Without any request-billed option: a request alone on one vCPU. */
function inProcess(waitMs: number, cpuMs: number): { durationMs: number; waitShare: number } {
  const durationMs = waitMs + cpuMs;
  return { durationMs, waitShare: durationMs > 0 ? waitMs / durationMs : 0 };
}
