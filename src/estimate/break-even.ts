import { trafficGrid } from './traffic/traffic-grid';

/** Cost of a month at this many requests. */
export type CostOf = (requestsPerMonth: number) => number;

export interface Crossing {
  /** Requests per month from which the second costs no more than the first; undefined = never. */
  first?: number;
  /** From here on it stays so; a fleet grows in steps, so there can be several crossings. */
  stable?: number;
}

/** Where `second` becomes no dearer than `first`, to a hundred-thousandth. Who compares many knows what they cost on the grid. */
export function breakEven(first: CostOf, second: CostOf, firstOnGrid: readonly number[] = trafficGrid.map(first), secondOnGrid: readonly number[] = trafficGrid.map(second)): Crossing {
  const cheaper = (requests: number) => second(requests) <= first(requests);
  const found = firstOnGrid.map((cost, index) => secondOnGrid[index]! <= cost);
  const begin = found.indexOf(true);
  if (begin < 0) return {};
  const lastDearer = found.lastIndexOf(false);
  if (lastDearer === found.length - 1) return { first: crossing(cheaper, begin) };
  return { first: crossing(cheaper, begin), stable: crossing(cheaper, lastDearer + 1) };
}

/** Geometric bisection between a point of the grid where it is dearer and the next, where it is not. */
function crossing(cheaper: (requests: number) => boolean, index: number): number {
  let high = trafficGrid[index]!;
  if (index === 0) return high;
  let low = trafficGrid[index - 1]!;
  while (high / low > 1 + 1e-8) {
    const middle = Math.sqrt(low * high);
    if (cheaper(middle)) high = middle;
    else low = middle;
  }
  return high;
}
