import type { FunctionRules, HandlerCost, HostingOption, PriceBook, Range, RequestHosting, Workload, WorkloadHandler } from '../domain';
import { configuredRules } from './configured-rules';
import { handlerGroups } from './handler-groups';
import { orderedRange } from './ordered-range';
import { requestDuration } from './requests/request-duration';
import { totalRequests } from './total-requests';
import { usableModels } from './usable-models';

/** What each handler costs on each usable option, how long it takes and how much of that it waits. What is the same for several handlers is one object. */
export function handlerCosts(workload: Workload, options: readonly HostingOption[], prices: PriceBook): HandlerCost[] {
  const { handlers } = workload;
  const requests = totalRequests(handlers);
  const { models } = usableModels(workload, options, prices);
  const { groupOf } = models[0]?.groups ?? handlerGroups(handlers);
  const byOption = models.map((model): GroupCosts => ({ id: model.option.id, low: model.groupCosts(requests, 'low'), likely: model.groupCosts(requests, 'likely'), high: model.groupCosts(requests, 'high') }));
  const service = options.find((option): option is RequestHosting => option.billing === 'request');
  const rules = service && configuredRules(service, workload.settings);
  const ofGroup: Omit<HandlerCost, 'id' | 'requestsPerMonth'>[] = [];
  return handlers.map((handler, index) => {
    const group = groupOf[index]!;
    const { id, requestsPerMonth } = handler;
    const { listCostPerMonth, waitingShare, durationMs } = (ofGroup[group] ??= { listCostPerMonth: costsOf(byOption, group), ...timeOf(handler, rules) });
    return { id, requestsPerMonth, listCostPerMonth, waitingShare, durationMs };
  });
}

/** What a handler of each group costs on one option. */
interface GroupCosts {
  id: string;
  low: number[];
  likely: number[];
  high: number[];
}

function costsOf(byOption: readonly GroupCosts[], group: number): Record<string, Range> {
  const costs: Record<string, Range> = {};
  for (const { id, low, likely, high } of byOption) costs[id] = orderedRange(low[group]!, likely[group]!, high[group]!);
  return costs;
}

function timeOf(handler: WorkloadHandler, rules: FunctionRules | undefined): Pick<HandlerCost, 'durationMs' | 'waitingShare'> {
  const time = (of: keyof Range) => (rules ? requestDuration(handler, rules, of) : inProcess(handler.profile.ioWaitMs[of], handler.profile.cpuMs[of]));
  const [low, likely, high] = [time('low'), time('likely'), time('high')];
  return { waitingShare: orderedRange(low.waitShare, likely.waitShare, high.waitShare), durationMs: orderedRange(low.durationMs, likely.durationMs, high.durationMs) };
}

/** Without any request-billed option: a request alone on one vCPU, as long as it would take without a time limit, as on those. */
function inProcess(waitMs: number, cpuMs: number): { durationMs: number; waitShare: number } {
  const durationMs = waitMs + cpuMs;
  return { durationMs, waitShare: durationMs > 0 ? waitMs / durationMs : 0 };
}
