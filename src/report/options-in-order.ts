import type { CostEstimate } from '../domain';

/** The functions as they are first, then what they are compared with. */
export function optionsInOrder(options: CostEstimate[]): CostEstimate[] {
  const rank = ({ optionId, deliveryModel }: CostEstimate) => (optionId === 'aws-lambda' ? 0 : deliveryModel === 'FaaS' ? 1 : 2);
  return options.toSorted((a, b) => rank(a) - rank(b));
}
