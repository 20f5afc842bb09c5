import type { BreakEven, CostEstimate, Estimate } from '../domain';
import { comparison } from './comparison';
import { LESS_THAN_A_CENT, aboutMoney, percent, requests } from './format';
import { freeTierCover } from './free-tier-cover';
import { verdict } from './verdict';
import type { Verdict } from './verdict';

/** The answer in one sentence, and what else there is to say in a second one. */
export interface Headline {
  verdict: Verdict | 'unknown';
  sentence: string;
  detail: string;
}

type Answer = Omit<Estimate, 'handlers'>;

/** Says plainly which home is better at this traffic, Lambda included, how much of its bill is waiting, and what would flip it. */
export function headline(estimate: Answer): Headline {
  const { lambda, container, breakEven } = comparison(estimate);
  if (!lambda || !container) return { verdict: 'unknown', sentence: onlyBill(lambda ?? container, estimate.currency), detail: [...(lambda ? [freeTier(lambda)] : []), ...(lambda?.limits ?? [])].filter(Boolean).join(' ') };
  const decided = verdict(lambda.listCostPerMonth, container.listCostPerMonth);
  return { verdict: decided, sentence: `${bills(decided, estimate, lambda, container)}${flip(decided, container, breakEven)}.`, detail: [waiting(estimate), freeTier(lambda), cheapest(estimate, lambda, container)].filter(Boolean).join(' ') };
}

function onlyBill(option: CostEstimate | undefined, currency: string): string {
  return option ? `${option.serviceName} costs ${aboutMoney(option.listCostPerMonth.likely, currency)} a month.` : 'There is nothing to price yet.';
}

function bills(decided: Verdict, estimate: Answer, lambda: CostEstimate, container: CostEstimate): string {
  const about = ({ listCostPerMonth: { likely } }: CostEstimate) => aboutMoney(likely, estimate.currency);
  const [functions, tasks, name] = [about(lambda), about(container), container.serviceName];
  const waits = lambda.listCostPerMonth.likely >= LESS_THAN_A_CENT ? `, ${percent(estimate.lambdaBill.waiting / lambda.listCostPerMonth.likely)} of it for waiting` : '';
  switch (decided) {
    case 'lambda':
      return `Lambda is the better home: ${functions} a month${waits}; ${name} would cost ${tasks}`;
    case 'probably-lambda':
      return `Lambda is probably the better home: ${functions} a month${waits}; ${name} would cost ${tasks}`;
    case 'close':
      return `Too close to call: ${functions} a month on Lambda${waits}; ${tasks} on ${name}`;
    case 'probably-container':
      return `${name} is probably the better home: ${tasks} a month instead of ${functions} on Lambda${waits}`;
    case 'container':
      return `${name} is the better home: ${tasks} a month instead of ${functions} on Lambda${waits}`;
  }
}

/** Requests a month from which turning points are looked for. */
const LOWEST = 1000;

/** What would make the other one the better home. */
function flip(decided: Verdict, { serviceName }: CostEstimate, breakEven: BreakEven | undefined): string {
  if (!breakEven) return '';
  const { requestsPerMonth: first, stableRequestsPerMonth: stable } = breakEven;
  if (first === undefined || (stable !== undefined && stable <= LOWEST)) return ', at any traffic';
  if (stable !== undefined && requests(stable) !== requests(first)) return `; the bills cross between ${requests(first)} and ${requests(stable)} requests a month, as ${serviceName} grows in steps`;
  return decided === 'container' || decided === 'probably-container' ? `; below about ${requests(first)} requests a month Lambda is cheaper` : `; above about ${requests(first)} requests a month ${serviceName} is cheaper`;
}

function waiting({ lambdaBill, currency }: Answer): string {
  const duration = lambdaBill.computing + lambdaBill.waiting;
  if (lambdaBill.waiting < duration / 2 || lambdaBill.waiting < LESS_THAN_A_CENT) return '';
  return `Of Lambda's bill ${aboutMoney(lambdaBill.waiting, currency)} pays for time in which nothing computes: ${percent(lambdaBill.waiting / duration)} of what it bills for running.`;
}

/** Why a bill is lower than its quantities let expect. */
function freeTier(lambda: CostEstimate): string {
  const cover = freeTierCover(lambda);
  return cover ? `The account's free tier, which is subtracted, covers ${cover} of Lambda's bill.` : '';
}

/** Another option that costs less than both. */
function cheapest({ options, currency }: Answer, lambda: CostEstimate, container: CostEstimate): string {
  const least = options.toSorted((a, b) => a.listCostPerMonth.likely - b.listCostPerMonth.likely)[0]!;
  if (least === lambda || least === container) return '';
  return `Of all that is compared, ${least.serviceName} costs least: ${aboutMoney(least.listCostPerMonth.likely, currency)}.`;
}
