import type { BreakEven } from '../domain';
import { breakEven } from './break-even';
import type { CostModel } from './cost-model';
import { trafficGrid } from './traffic/traffic-grid';

/** The turning point of every pair. In a pair the option that bills requests comes first, for it is the cheaper one of the two at little traffic. */
export function breakEvens(models: readonly CostModel[]): BreakEven[] {
  const requestFirst = [...models].sort((a, b) => rank(a) - rank(b));
  const costs = requestFirst.map(({ cost }) => (requests: number) => cost(requests, 'likely'));
  const onGrid = costs.map((cost) => trafficGrid.map(cost));
  return requestFirst.flatMap((first, index) => requestFirst.slice(index + 1).map((second, offset): BreakEven => {
    const { first: requestsPerMonth, stable: stableRequestsPerMonth } = breakEven(costs[index]!, costs[index + 1 + offset]!, onGrid[index], onGrid[index + 1 + offset]);
    return { options: [first.option.id, second.option.id], requestsPerMonth, stableRequestsPerMonth };
  }));
}

function rank({ option: { billing } }: CostModel): number {
  return billing === 'request' ? 0 : 1;
}
