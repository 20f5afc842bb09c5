import type { BreakEven, CostEstimate, Estimate } from '../domain';
import { comparison } from './comparison';
import { aboutMoney, percent, requests } from './format';
import { verdict } from './verdict';
import type { Verdict } from './verdict';

/** The answer in one sentence, and the reason in a second one. */
export interface Headline {
  verdict: Verdict | 'unknown';
  sentence: string;
  detail: string;
}

/** Says plainly which home is cheaper at this traffic, Lambda included. */
export function headline(estimate: Estimate): Headline {
  const { lambda, container, breakEven } = comparison(estimate);
  if (!lambda || !container) return { verdict: 'unknown', sentence: onlyBill(lambda ?? container, estimate.currency), detail: [...(lambda?.limits ?? [])].join(' ') };
  const decided = verdict(lambda.listCostPerMonth, container.listCostPerMonth);
  return { verdict: decided, sentence: sentence(decided, lambda, container, estimate.currency), detail: detail(decided, estimate, breakEven) };
}

function onlyBill(option: CostEstimate | undefined, currency: string): string {
  return option ? `${option.serviceName} costs ${aboutMoney(option.listCostPerMonth.likely, currency)} a month.` : 'There is nothing to price yet.';
}

function sentence(decided: Verdict, lambda: CostEstimate, container: CostEstimate, currency: string): string {
  const [functions, tasks] = [aboutMoney(lambda.listCostPerMonth.likely, currency), aboutMoney(container.listCostPerMonth.likely, currency)];
  switch (decided) {
    case 'lambda':
      return `Lambda is the better home: ${functions} a month, a container would cost ${tasks}.`;
    case 'probably-lambda':
      return `Lambda is probably the better home: ${functions} a month, a container would cost ${tasks}.`;
    case 'close':
      return `Too close to call: ${functions} a month on Lambda, ${tasks} in a container.`;
    case 'probably-container':
      return `A container is probably cheaper: ${tasks} a month instead of ${functions} on Lambda.`;
    case 'container':
      return `A container is the cheaper home: ${tasks} a month instead of ${functions} on Lambda.`;
  }
}

function detail(decided: Verdict, estimate: Estimate, breakEven: BreakEven | undefined): string {
  return [decided === 'lambda' || decided === 'probably-lambda' ? '' : waiting(estimate), turningPoint(breakEven)].filter(Boolean).join(' ');
}

function waiting({ lambdaBill, currency }: Estimate): string {
  const duration = lambdaBill.computing + lambdaBill.waiting;
  if (lambdaBill.waiting < duration / 2 || lambdaBill.waiting < 0.005) return '';
  return `${percent(lambdaBill.waiting / duration)} of what Lambda bills for running, ${aboutMoney(lambdaBill.waiting, currency)}, pays for time in which nothing computes.`;
}

function turningPoint(breakEven: BreakEven | undefined): string {
  if (!breakEven) return '';
  const { requestsPerMonth: first, stableRequestsPerMonth: stable } = breakEven;
  if (first === undefined) return 'No traffic makes a container cheaper for this code.';
  if (stable !== undefined && requests(stable) !== requests(first)) {
    return `The bills cross between ${requests(first)} and ${requests(stable)} requests a month, because a container grows in steps.`;
  }
  return `Above about ${requests(first)} requests a month a container is cheaper, below it Lambda is.`;
}
