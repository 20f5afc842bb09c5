import type { Estimate, ProjectInputs, Range } from '../domain';
import { l10n } from '../l10n';
import { comparison } from './comparison';
import { moneyRange, money } from './words/format';

/** A budget that the likely bill exceeds. */
export interface BudgetOverrun {
  /** Where the budget stands in `hosting-cost.json`. */
  path: string[];
  message: string;
}

/** The budgets of the project and of its handlers, against what a month on AWS Lambda likely costs. */
export function budgetOverruns(estimate: Estimate, { budgetPerMonth, handlers = {} }: ProjectInputs): BudgetOverrun[] {
  const { lambda } = comparison(estimate);
  if (!lambda) return [];
  const { currency } = estimate;
  const said = (what: string, budget: number, cost: Range) => {
    const [likely, range] = [money(cost.likely, currency), moneyRange(cost, currency)];
    return l10n.t('{0} likely costs {1} a month on {2}, more than its budget of {3}.', what, range === likely ? likely : `${likely} (${range})`, lambda.serviceName, money(budget, currency));
  };
  const own = Object.entries(handlers).flatMap(([id, { budgetPerMonth: budget }]) => {
    const cost = estimate.handlers.find((handler) => handler.id === id)?.listCostPerMonth[lambda.optionId];
    return budget !== undefined && cost && cost.likely > budget ? [{ path: ['handlers', id, 'budgetPerMonth'], message: said(id, budget, cost) }] : [];
  });
  const isExceeded = budgetPerMonth !== undefined && lambda.listCostPerMonth.likely > budgetPerMonth;
  return [...(isExceeded ? [{ path: ['budgetPerMonth'], message: said(l10n.t('The project'), budgetPerMonth, lambda.listCostPerMonth) }] : []), ...own];
}
