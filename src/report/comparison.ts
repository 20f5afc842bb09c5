import type { BreakEven, CostEstimate, Estimate } from '../domain';

/** The two bills that are compared: the functions as they are, and the cheapest container that is billed while it runs; one that is billed by request only where there is no other. */
export interface Comparison {
  lambda?: CostEstimate;
  container?: CostEstimate;
  /** Where there is room for one bill: that of the functions, else of the container. */
  main?: CostEstimate;
  breakEven?: BreakEven;
}

/** Picks the options to compare out of an estimate. */
export function comparison({ options, breakEven }: Pick<Estimate, 'options' | 'breakEven'>): Comparison {
  const lambda = options.find(({ optionId }) => optionId === 'aws-lambda') ?? options.find(({ deliveryModel }) => deliveryModel === 'FaaS');
  const containers = options.filter(({ deliveryModel }) => deliveryModel !== 'FaaS');
  const running = containers.filter(({ billing }) => billing === 'instance');
  const others = running.length > 0 ? running : containers;
  const container = others.toSorted((a, b) => a.listCostPerMonth.likely - b.listCostPerMonth.likely)[0];
  const between = breakEven.find((row) => row.options.includes(lambda?.optionId ?? '') && row.options.includes(container?.optionId ?? ''));
  return { lambda, container, main: lambda ?? container, breakEven: between };
}
