import type { Estimate, HandlerCost } from '../../domain';
import { l10n } from '../../l10n';
import { comparison } from '../comparison';
import { money, percent } from '../words/format';

/** One line above a handler: `Lambda $12/mo · 83% waiting · Fargate $9/mo`. */
export interface HandlerLens {
  text: string;
  /** The dearer of the two bills, a month, in the estimate's currency. */
  costPerMonth: number;
}

export function handlerLens({ listCostPerMonth, waitingShare }: HandlerCost, estimate: Estimate): HandlerLens {
  const { lambda, container } = comparison(estimate);
  const bills = [lambda, container].map((option) => {
    const range = option && listCostPerMonth[option.optionId];
    return range ? { text: `${withoutMaker(option.serviceName)} ${l10n.t('{0}/mo', money(range.likely, estimate.currency))}`, cost: range.likely } : undefined;
  });
  const parts = [bills[0]?.text, l10n.t('{0} waiting', percent(waitingShare.likely)), bills[1]?.text];
  return { text: parts.filter(Boolean).join(' · '), costPerMonth: Math.max(...bills.map((bill) => bill?.cost ?? 0)) };
}

function withoutMaker(serviceName: string): string {
  return serviceName.replace(/^(?:AWS|Amazon|Azure|Google) /, '');
}
