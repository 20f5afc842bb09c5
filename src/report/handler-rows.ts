import type { Estimate, Handler } from '../domain';
import { comparison } from './comparison';
import { handlerLabel } from './handler-label';

/** One handler as a table shows and sorts it. Costs in USD per month. */
export interface HandlerRow {
  id: string;
  name: string;
  label: string;
  requestsPerMonth: number;
  durationMs: number;
  /** 0..1 of the billed duration. */
  waitingShare: number;
  lambdaCost: number;
  containerCost: number;
}

/** A row for each handler, in the order of `handlers`. */
export function handlerRows(handlers: Handler[], estimate: Estimate): HandlerRow[] {
  const { lambda, container } = comparison(estimate);
  const costs = new Map(estimate.handlers.map((cost) => [cost.id, cost]));
  return handlers.map((handler) => {
    const cost = costs.get(handler.id);
    return {
      id: handler.id,
      name: handler.name,
      label: handlerLabel(handler),
      requestsPerMonth: cost?.requestsPerMonth ?? 0,
      durationMs: cost?.durationMs.likely ?? 0,
      waitingShare: cost?.waitingShare.likely ?? 0,
      lambdaCost: cost?.listCostPerMonth[lambda?.optionId ?? '']?.likely ?? 0,
      containerCost: cost?.listCostPerMonth[container?.optionId ?? '']?.likely ?? 0,
    };
  });
}
