import type { CostEstimate, Estimate } from '../domain';

/** The option that bills each request, and with it the waiting. */
export function lambdaOption({ options }: Pick<Estimate, 'options'>): CostEstimate | undefined {
  return options.find(({ deliveryModel }) => deliveryModel === 'FaaS');
}
