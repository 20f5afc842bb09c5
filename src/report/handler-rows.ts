import type { EstimateSettings, Handler, HandlerCost, Range } from '../domain';
import { handlerLabel } from './words/handler-label';

/** One handler as a table shows and sorts it. Costs per month. */
export interface HandlerRow {
  id: string;
  name: string;
  label: string;
  requestsPerMonth: number;
  durationMs: number;
  /** 0..1 of the billed duration. */
  waitingShare: number;
  /** Requests in progress on average (Little's law). */
  concurrency: number;
  /** By option id. */
  costs: Record<string, Range>;
}

/** A row for each handler, in the order of `handlers`. */
export function handlerRows(handlers: Handler[], costs: HandlerCost[], { hoursPerMonth }: Pick<EstimateSettings, 'hoursPerMonth'>): HandlerRow[] {
  const byId = new Map(costs.map((cost) => [cost.id, cost]));
  return handlers.map((handler) => {
    const cost = byId.get(handler.id);
    const [requestsPerMonth, durationMs] = [cost?.requestsPerMonth ?? 0, cost?.durationMs.likely ?? 0];
    return {
      id: handler.id,
      name: handler.name,
      label: handlerLabel(handler),
      requestsPerMonth,
      durationMs,
      waitingShare: cost?.waitingShare.likely ?? 0,
      concurrency: (requestsPerMonth / (hoursPerMonth * 3600)) * (durationMs / 1000),
      costs: cost?.listCostPerMonth ?? {},
    };
  });
}
