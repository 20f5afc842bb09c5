import type { BreakEven } from '../domain';
import { breakEven } from './break-even';
import type { CostOf } from './break-even';
import type { CostModel } from './cost-model';
import { trafficGrid } from './traffic/traffic-grid';

/** Turning points do not move with the total traffic, and models stay while only that changes. */
const known = new WeakMap<CostModel, WeakMap<CostModel, BreakEven>>();

/** The turning point of every pair. In a pair the option that bills requests comes first, for it is the cheaper one of the two at little traffic. */
export function breakEvens(models: readonly CostModel[]): BreakEven[] {
  const requestFirst = [...models].sort((a, b) => rank(a) - rank(b));
  const lines = new Map<CostModel, Line>();
  const lineOf = (model: CostModel): Line => {
    const line = lines.get(model) ?? drawn(model);
    lines.set(model, line);
    return line;
  };
  return requestFirst.flatMap((first, index) => requestFirst.slice(index + 1).map((second) => {
    const ofFirst = known.get(first) ?? new WeakMap<CostModel, BreakEven>();
    known.set(first, ofFirst);
    const found = ofFirst.get(second) ?? turningPoint(first, second, lineOf(first), lineOf(second));
    ofFirst.set(second, found);
    return found;
  }));
}

/** Costs of one option, and what they are on the grid. */
interface Line {
  cost: CostOf;
  onGrid: number[];
}

function drawn(model: CostModel): Line {
  const cost = (requests: number) => model.cost(requests, 'likely');
  return { cost, onGrid: trafficGrid.map(cost) };
}

function turningPoint(first: CostModel, second: CostModel, one: Line, other: Line): BreakEven {
  const { first: requestsPerMonth, stable: stableRequestsPerMonth } = breakEven(one.cost, other.cost, one.onGrid, other.onGrid);
  return { options: [first.option.id, second.option.id], requestsPerMonth, stableRequestsPerMonth };
}

function rank({ option: { billing } }: CostModel): number {
  return billing === 'request' ? 0 : 1;
}
