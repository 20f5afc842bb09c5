import type { Assumption, CostEstimate } from '../../domain';

/** What all options begin with, and the options with the rest. */
export function sharedAssumptions(options: readonly CostEstimate[]): { shared: Assumption[]; options: CostEstimate[] } {
  const [first] = options;
  let count = 0;
  while (first && count < first.assumptions.length && options.every(({ assumptions }) => assumptions[count] === first.assumptions[count])) count++;
  return { shared: first?.assumptions.slice(0, count) ?? [], options: options.map((option) => ({ ...option, assumptions: option.assumptions.slice(count) })) };
}
