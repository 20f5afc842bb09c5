import type { BillParts, CostEstimate, Estimate, HostingOption, PriceBook, PriceRow, Range, RequestHosting, Workload } from '../domain';
import type { CostModel } from './cost-model';
import { handlerLimits } from './requests/handler-limits';
import { lambdaBill } from './requests/lambda-bill';
import { optionAssumptions } from './option-assumptions';
import { orderedRange } from './ordered-range';
import { totalRequests } from './total-requests';
import { usableModels } from './usable-models';

/** What a month costs on each option, without what takes longer to know: each handler's part and the turning points. */
export type Bills = Omit<Estimate, 'breakEven' | 'handlers'>;

/** What a month of the workload costs on each option, and why. Options without a sourced price in the region are left out and named. */
export function bills(workload: Workload, options: readonly HostingOption[], prices: PriceBook): Bills {
  const requestsPerMonth = totalRequests(workload.handlers);
  const { models, diagnostics } = usableModels(workload, options, prices);
  const rows = models.map((model) => model.rows(requestsPerMonth));
  const lambda = models.find((model): model is CostModel & { option: RequestHosting } => model.option.id === 'aws-lambda');
  return {
    region: workload.settings.region,
    currency: workload.settings.currency?.code ?? 'USD',
    priceDate: rows.flat().reduce((oldest, { sourceDate }) => (sourceDate && (!oldest || sourceDate < oldest) ? sourceDate : oldest), ''),
    requestsPerMonth,
    options: models.map((model, index) => costEstimate(model, workload, requestsPerMonth, rows[index]!)),
    assumptions: models.length > 0 ? workload.assumptions ?? [] : [],
    lambdaBill: lambda ? lambdaBill(lambda.charges(requestsPerMonth, 'likely'), workload, lambda.option, lambda.groups.groupOf) : noBill,
    diagnostics,
  };
}

const noBill: BillParts = { computing: 0, waiting: 0, requests: 0, gateway: 0, init: 0 };

/** `rows`: those behind what is charged. */
function costEstimate(model: CostModel, workload: Workload, requests: number, rows: readonly PriceRow[]): CostEstimate {
  const { id, serviceName, provider, deliveryModel, billing } = model.option;
  const cost = (of: keyof Range) => model.cost(requests, of);
  const ofHandlers = handlerLimits(workload.handlers, model, requests);
  return {
    optionId: id, serviceName, provider, deliveryModel, billing,
    configuration: model.configuration(requests),
    listCostPerMonth: orderedRange(cost('low'), cost('likely'), cost('high')),
    charges: model.charges(requests, 'likely'),
    usage: model.usage(requests, 'likely'),
    limits: [...model.limits(requests), ...ofHandlers.limits],
    firstLimit: model.firstLimit(requests),
    handlerLimits: ofHandlers.handlerLimits,
    assumptions: optionAssumptions(model.option, workload, rows),
  };
}
