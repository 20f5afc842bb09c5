import type { CostEstimate } from '../domain';
import { comparison } from './comparison';

/** Ids of the two options that are compared: what is shown in one line needs no other turning point. */
export function comparedPair(options: CostEstimate[]): (string | undefined)[] {
  const { lambda, container } = comparison({ options, breakEven: [] });
  return [lambda?.optionId, container?.optionId];
}
