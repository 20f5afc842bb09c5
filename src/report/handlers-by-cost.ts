import type { Handler, HandlerCost } from '../domain';
import type { Answer } from './answer';
import { lambdaOption } from './lambda-option';

export interface CostedHandler {
  handler: Handler;
  cost: HandlerCost;
  /** On Lambda, USD per month, likely; 0 when there is no such option. */
  lambdaCost: number;
}

/** The dearest handler first; equal ones by name. */
export function handlersByCost({ analysis, estimate }: Pick<Answer, 'analysis' | 'estimate'>): CostedHandler[] {
  const optionId = lambdaOption(estimate)?.optionId ?? '';
  const costs = new Map(estimate.handlers.map(cost => [cost.id, cost]));
  return analysis.handlers
    .flatMap(handler => {
      const cost = costs.get(handler.id);
      return cost ? [{ handler, cost, lambdaCost: cost.listCostPerMonth[optionId]?.likely ?? 0 }] : [];
    })
    .sort((a, b) => b.lambdaCost - a.lambdaCost || a.handler.name.localeCompare(b.handler.name, 'en'));
}
