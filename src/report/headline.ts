import type { BreakEven, CostEstimate, Estimate } from '../domain';
import { l10n } from '../l10n';
import { comparison } from './comparison';
import { LESS_THAN_A_CENT, aboutMoney, percent, requests } from './words/format';
import { freeTierCover } from './free-tier-cover';
import { turningPoint } from './turning-point';
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
  const { lambda, container, main, breakEven } = comparison(estimate);
  if (!lambda || !container) return { verdict: 'unknown', sentence: onlyBill(main, estimate), detail: [...(lambda ? [freeTier(lambda, estimate)] : []), ...(lambda?.limits ?? [])].filter(Boolean).join(' ') };
  const decided = verdict(lambda.listCostPerMonth, container.listCostPerMonth);
  return { verdict: decided, sentence: `${bills(decided, estimate, lambda, container)}${breakEven ? flip(decided, breakEven, lambda, container) : ''}.`, detail: [waiting(estimate), freeTier(lambda, estimate), cheapest(estimate, lambda, container)].filter(Boolean).join(' ') };
}

function onlyBill(option: CostEstimate | undefined, { currency, region, diagnostics }: Answer): string {
  if (option) return l10n.t('{0} costs {1} a month.', option.serviceName, aboutMoney(option.listCostPerMonth.likely, currency));
  return diagnostics.length > 0 ? l10n.t('Nothing that is compared can be priced in {0}: the reasons are listed.', region) : l10n.t('There is nothing to price yet.');
}

/** Other functions than Lambda's may be what is compared. */
function nameOf({ optionId, serviceName }: CostEstimate): string {
  return optionId === 'aws-lambda' ? 'Lambda' : serviceName;
}

function bills(decided: Verdict, estimate: Answer, lambda: CostEstimate, container: CostEstimate): string {
  const about = ({ listCostPerMonth: { likely } }: CostEstimate) => aboutMoney(likely, estimate.currency);
  const [functions, tasks, one, other] = [about(lambda), about(container), nameOf(lambda), nameOf(container)];
  const waits = estimate.lambdaBill.waiting >= LESS_THAN_A_CENT ? l10n.t(', {0} of it for waiting', percent(estimate.lambdaBill.waiting / lambda.listCostPerMonth.likely)) : '';
  switch (decided) {
    case 'lambda':
      return l10n.t('{0} is the better home: {1} a month{2}; {3} would cost {4}', one, functions, waits, other, tasks);
    case 'probably-lambda':
      return l10n.t('{0} is probably the better home: {1} a month{2}; {3} would cost {4}', one, functions, waits, other, tasks);
    case 'close':
      return l10n.t('Too close to call: {0} a month on {1}{2}; {3} on {4}', functions, one, waits, tasks, other);
    case 'probably-container':
      return l10n.t('{0} is probably the better home: {1} a month instead of {2} on {3}{4}', other, tasks, functions, one, waits);
    case 'container':
      return l10n.t('{0} is the better home: {1} a month instead of {2} on {3}{4}', other, tasks, functions, one, waits);
  }
}

/** What would make the other one the better home. In the pair the container may be the first one. */
function flip(decided: Verdict, breakEven: BreakEven, lambda: CostEstimate, container: CostEstimate): string {
  const winner = decided === 'close' ? undefined : decided.endsWith('lambda') ? lambda : container;
  const [first, second] = breakEven.options[0] === container.optionId ? [container, lambda] as const : [lambda, container] as const;
  const point = turningPoint(breakEven);
  switch (point.kind) {
    case 'always':
      return winner ? l10n.t(', at any traffic') : l10n.t('; {0} is cheaper at any traffic', nameOf(point.cheaper === 'first' ? first : second));
    case 'stretch':
      return l10n.t('; {0} is cheaper from about {1} requests a month, but not at the most traffic', nameOf(second), requests(point.from));
    case 'several':
      return l10n.t('; the bills cross between {0} and {1} requests a month, as {2} grows in steps', requests(point.from), requests(point.to), nameOf(second));
    case 'once':
      return winner === second ? l10n.t('; below about {0} requests a month {1} is cheaper', requests(point.from), nameOf(first)) : l10n.t('; above about {0} requests a month {1} is cheaper', requests(point.from), nameOf(second));
  }
}

function waiting({ lambdaBill, currency }: Answer): string {
  const duration = lambdaBill.computing + lambdaBill.waiting;
  if (lambdaBill.waiting < duration / 2 || lambdaBill.waiting < LESS_THAN_A_CENT) return '';
  return l10n.t('Of Lambda\'s bill {0} pays for time in which nothing computes: {1} of what it bills for running.', aboutMoney(lambdaBill.waiting, currency), percent(lambdaBill.waiting / duration));
}

/** Why a bill is lower than its quantities let expect, and what it is for an account that uses its free tier up elsewhere. */
function freeTier(lambda: CostEstimate, { currency }: Answer): string {
  const cover = freeTierCover(lambda);
  if (!cover) return '';
  const covered = lambda.charges.reduce((sum, { coveredCost = 0 }) => sum + coveredCost, 0);
  return covered < LESS_THAN_A_CENT
    ? l10n.t('The account\'s free tier, which is subtracted, covers {0} of the bill on {1}.', cover, nameOf(lambda))
    : l10n.t('The account\'s free tier, which is subtracted, covers {0} of the bill on {1}: without it, that would be {2} a month.', cover, nameOf(lambda), aboutMoney(lambda.listCostPerMonth.likely + covered, currency));
}

/** Another option that costs less than both. */
function cheapest({ options, currency }: Answer, lambda: CostEstimate, container: CostEstimate): string {
  const least = options.toSorted((a, b) => a.listCostPerMonth.likely - b.listCostPerMonth.likely)[0]!;
  if (least === lambda || least === container) return '';
  return l10n.t('Of all that is compared, {0} costs least: {1}.', least.serviceName, aboutMoney(least.listCostPerMonth.likely, currency));
}
