import type { BreakEven } from '../../domain';
import { breakEven } from './break-even';
import type { CostOf } from './break-even';
import type { CostModel } from '../cost-model';
import { trafficGrid } from '../traffic/traffic-grid';

/** Turning points do not move with the total traffic, and models stay while only that changes. */
const known = new WeakMap<CostModel, WeakMap<CostModel, BreakEven>>();

/** The turning point of every pair. In a pair the option that bills requests comes first, for it is the cheaper one of the two at little traffic. */
export function breakEvens(models: readonly CostModel[]): BreakEven[] {
  const requestFirst = [...models].sort((a, b) => rank(a) - rank(b));
  return requestFirst.flatMap((first, index) => requestFirst.slice(index + 1).map((second) => between(first, second)));
}

function between(first: CostModel, second: CostModel): BreakEven {
  let ofFirst = known.get(first);
  if (!ofFirst) known.set(first, (ofFirst = new WeakMap()));
  let found = ofFirst.get(second);
  if (!found) ofFirst.set(second, (found = turningPoint(first, second, lineOf(first), lineOf(second))));
  return found;
}

/** Costs of one option, and what they are on the grid. */
interface Line {
  cost: CostOf;
  onGrid: number[];
}

/** Each option is one of many pairs, and the panel asks for one pair at a time. */
const drawn = new WeakMap<CostModel, Line>();

function lineOf(model: CostModel): Line {
  let line = drawn.get(model);
  if (!line) {
    const cost = (requests: number) => model.cost(requests, 'likely');
    drawn.set(model, (line = { cost, onGrid: trafficGrid.map(cost) }));
  }
  return line;
}

function turningPoint(first: CostModel, second: CostModel, one: Line, other: Line): BreakEven {
  const { first: requestsPerMonth, stable: stableRequestsPerMonth } = breakEven(one.cost, other.cost, one.onGrid, other.onGrid);
  return { options: [first.option.id, second.option.id], requestsPerMonth, stableRequestsPerMonth };
}

function rank({ option: { billing } }: CostModel): number {
  return billing === 'request' ? 0 : 1;
}
