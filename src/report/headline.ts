import type { BreakEven, CostEstimate, Estimate } from '../domain';
import { LEAST_TRAFFIC } from '../estimate/break-even';
import { l10n } from '../l10n';
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
  return option ? l10n.t('{0} costs {1} a month.', option.serviceName, aboutMoney(option.listCostPerMonth.likely, currency)) : l10n.t('There is nothing to price yet.');
}

function bills(decided: Verdict, estimate: Answer, lambda: CostEstimate, container: CostEstimate): string {
  const about = ({ listCostPerMonth: { likely } }: CostEstimate) => aboutMoney(likely, estimate.currency);
  const [functions, tasks, name] = [about(lambda), about(container), container.serviceName];
  const waits = estimate.lambdaBill.waiting >= LESS_THAN_A_CENT ? l10n.t(', {0} of it for waiting', percent(estimate.lambdaBill.waiting / lambda.listCostPerMonth.likely)) : '';
  switch (decided) {
    case 'lambda':
      return l10n.t('Lambda is the better home: {0} a month{1}; {2} would cost {3}', functions, waits, name, tasks);
    case 'probably-lambda':
      return l10n.t('Lambda is probably the better home: {0} a month{1}; {2} would cost {3}', functions, waits, name, tasks);
    case 'close':
      return l10n.t('Too close to call: {0} a month on Lambda{1}; {2} on {3}', functions, waits, tasks, name);
    case 'probably-container':
      return l10n.t('{0} is probably the better home: {1} a month instead of {2} on Lambda{3}', name, tasks, functions, waits);
    case 'container':
      return l10n.t('{0} is the better home: {1} a month instead of {2} on Lambda{3}', name, tasks, functions, waits);
  }
}

/** Turning points nearer than this factor are one: an estimate does not tell them apart. */
const NEAR = 1.1;

/** What would make the other one the better home. */
function flip(decided: Verdict, { serviceName }: CostEstimate, breakEven: BreakEven | undefined): string {
  if (!breakEven) return '';
  const { requestsPerMonth: first, stableRequestsPerMonth: stable } = breakEven;
  if (first === undefined) return decided === 'close' ? l10n.t('; {0} is cheaper at no traffic', serviceName) : l10n.t(', at any traffic');
  if (stable === undefined) return l10n.t('; {0} is cheaper from about {1} requests a month, but not at the most traffic', serviceName, requests(first));
  if (stable <= LEAST_TRAFFIC) return decided === 'close' ? l10n.t('; {0} is cheaper at any traffic', serviceName) : l10n.t(', at any traffic');
  if (stable > first * NEAR) return l10n.t('; the bills cross between {0} and {1} requests a month, as {2} grows in steps', requests(first), requests(stable), serviceName);
  return decided === 'container' || decided === 'probably-container' ? l10n.t('; below about {0} requests a month Lambda is cheaper', requests(first)) : l10n.t('; above about {0} requests a month {1} is cheaper', requests(first), serviceName);
}

function waiting({ lambdaBill, currency }: Answer): string {
  const duration = lambdaBill.computing + lambdaBill.waiting;
  if (lambdaBill.waiting < duration / 2 || lambdaBill.waiting < LESS_THAN_A_CENT) return '';
  return l10n.t('Of Lambda\'s bill {0} pays for time in which nothing computes: {1} of what it bills for running.', aboutMoney(lambdaBill.waiting, currency), percent(lambdaBill.waiting / duration));
}

/** Why a bill is lower than its quantities let expect. */
function freeTier(lambda: CostEstimate): string {
  const cover = freeTierCover(lambda);
  return cover ? l10n.t('The account\'s free tier, which is subtracted, covers {0} of Lambda\'s bill.', cover) : '';
}

/** Another option that costs less than both. */
function cheapest({ options, currency }: Answer, lambda: CostEstimate, container: CostEstimate): string {
  const least = options.toSorted((a, b) => a.listCostPerMonth.likely - b.listCostPerMonth.likely)[0]!;
  if (least === lambda || least === container) return '';
  return l10n.t('Of all that is compared, {0} costs least: {1}.', least.serviceName, aboutMoney(least.listCostPerMonth.likely, currency));
}
