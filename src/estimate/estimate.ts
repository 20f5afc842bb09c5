import type { BillParts, CostEstimate, Estimate, HandlerCost, HostingOption, PriceBook, Range, RequestHosting, Workload } from '../domain';
import { breakEvens } from './break-evens';
import type { CostModel } from './cost-model';
import { lambdaBill } from './lambda-bill';
import { optionAssumptions } from './option-assumptions';
import { orderedRange } from './ordered-range';
import { requestDuration } from './request-duration';
import { totalRequests } from './total-requests';
import { usableModels } from './usable-models';

const cases = ['low', 'likely', 'high'] as const;

/** What a month of the workload costs on each option, and why. Options without a sourced price in the region are left out and named. */
export function estimate(workload: Workload, options: readonly HostingOption[], prices: PriceBook): Estimate {
  const requestsPerMonth = totalRequests(workload.handlers);
  const { models, diagnostics } = usableModels(workload, options, prices);
  const lambda = models.find((model): model is CostModel & { option: RequestHosting } => model.option.id === 'aws-lambda');
  return {
    region: workload.settings.region,
    currency: 'USD',
    priceDate: models.flatMap(({ rows }) => rows(requestsPerMonth)).map(({ sourceDate }) => sourceDate).filter(Boolean).sort()[0] ?? '',
    requestsPerMonth,
    options: models.map((model) => costEstimate(model, workload, requestsPerMonth)),
    handlers: handlerCosts(models, options, workload, requestsPerMonth),
    breakEven: breakEvens(models),
    lambdaBill: lambda ? lambdaBill(lambda.charges(requestsPerMonth, 'likely'), workload, lambda.option) : noBill,
    diagnostics,
  };
}

const noBill: BillParts = { computing: 0, waiting: 0, requests: 0, gateway: 0, init: 0 };

function costEstimate(model: CostModel, workload: Workload, requests: number): CostEstimate {
  const { id, serviceName, provider, deliveryModel } = model.option;
  return {
    optionId: id, serviceName, provider, deliveryModel,
    configuration: model.configuration(requests),
    listCostPerMonth: overCases((of) => model.cost(requests, of)),
    charges: model.charges(requests, 'likely'),
    usage: model.usage(requests, 'likely'),
    limits: model.limits(requests),
    assumptions: [...(workload.assumptions ?? []), ...optionAssumptions(model, workload, requests)],
  };
}

function handlerCosts(models: readonly CostModel[], options: readonly HostingOption[], workload: Workload, requests: number): HandlerCost[] {
  const byCase = models.map((model) => ({ id: model.option.id, low: model.handlerCosts(requests, 'low'), likely: model.handlerCosts(requests, 'likely'), high: model.handlerCosts(requests, 'high') }));
  const rules = options.find((option): option is RequestHosting => option.billing === 'request')?.function;
  return workload.handlers.map((handler, index) => {
    const [low, likely, high] = cases.map((of) => (rules ? requestDuration(handler, rules, of) : inProcess(handler.profile.ioWaitMs[of], handler.profile.cpuMs[of])));
    return {
      id: handler.id,
      requestsPerMonth: handler.requestsPerMonth,
      listCostPerMonth: Object.fromEntries(byCase.map(({ id, ...parts }) => [id, overCases((of) => parts[of][index]!)])),
      waitingShare: orderedRange(low!.waitShare, likely!.waitShare, high!.waitShare),
      durationMs: orderedRange(low!.durationMs, likely!.durationMs, high!.durationMs),
    };
  });
}

/** Without any request-billed option: a request alone on one vCPU. */
function inProcess(waitMs: number, cpuMs: number): { durationMs: number; waitShare: number } {
  const durationMs = waitMs + cpuMs;
  return { durationMs, waitShare: durationMs > 0 ? waitMs / durationMs : 0 };
}

function overCases(value: (of: keyof Range) => number): Range {
  return orderedRange(value('low'), value('likely'), value('high'));
}
