import type { BreakEven } from '../../domain';
import { breakEven } from './break-even';
import { CostLine } from './cost-line';
import type { CostModel } from '../cost-model';

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

/** Each option is one of many pairs, and the panel asks for one pair at a time. */
const drawn = new WeakMap<CostModel, CostLine>();

function lineOf(model: CostModel): CostLine {
  let line = drawn.get(model);
  if (!line) drawn.set(model, (line = new CostLine((requests) => model.cost(requests, 'likely'))));
  return line;
}

function turningPoint(first: CostModel, second: CostModel, one: CostLine, other: CostLine): BreakEven {
  const { first: requestsPerMonth, stable: stableRequestsPerMonth } = breakEven(one.cost, other.cost, one, other);
  return { options: [first.option.id, second.option.id], requestsPerMonth, stableRequestsPerMonth };
}

function rank({ option: { billing } }: CostModel): number {
  return billing === 'request' ? 0 : 1;
}
