import type { CostEstimate } from '../domain';

/** The functions as they are first, then what they are compared with. */
export function optionsInOrder(options: CostEstimate[]): CostEstimate[] {
  const rank = ({ deliveryModel }: CostEstimate) => (deliveryModel === 'FaaS' ? 0 : 1);
  return options.toSorted((a, b) => rank(a) - rank(b));
}
