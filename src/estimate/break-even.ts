import { trafficGrid } from './traffic/traffic-grid';

/** Cost of a month at this many requests. */
export type CostOf = (requestsPerMonth: number) => number;

export interface Crossing {
  /** Requests per month from which the second costs no more than the first; undefined = never. */
  first?: number;
  /** From here on it stays so; a fleet grows in steps, so there can be several crossings. */
  stable?: number;
}

/** A month with one request has the least traffic at which anything is compared. */
export const LEAST_TRAFFIC = 1;
/** Points of the grid are 6 % apart. A fleet grows in steps, so bills may cross back between two of them: looked at are so many points of a step. */
const POINTS = 20;

/**
 * Where `second` becomes no dearer than `first`. Bills never fall when traffic rises, so that only steps of the grid at whose ends they are near
 * can hide a crossing. Who compares many knows what they cost on the grid.
 */
export function breakEven(first: CostOf, second: CostOf, firstOnGrid: readonly number[] = trafficGrid.map(first), secondOnGrid: readonly number[] = trafficGrid.map(second)): Crossing {
  const cheaper = (requests: number) => second(requests) <= first(requests);
  const found = firstOnGrid.map((cost, index) => secondOnGrid[index]! <= cost);
  const begin = found.indexOf(true);
  if (begin < 0) return {};
  const from = begin === 0 ? belowGrid(cheaper) : firstTurn(cheaper, (step) => secondOnGrid[step]! <= firstOnGrid[step + 1]!);
  const end = found.length - 1;
  if (!found[end]) return { first: from };
  const stable = lastTurn(cheaper, found.lastIndexOf(false), (step) => secondOnGrid[step + 1]! > firstOnGrid[step]!);
  return { first: from, stable: stable ?? from };
}

/** Few requests of long duration. */
function belowGrid(cheaper: (requests: number) => boolean): number {
  return cheaper(LEAST_TRAFFIC) ? LEAST_TRAFFIC : bisected(cheaper, LEAST_TRAFFIC, trafficGrid[0]!);
}

/** Of the first step of the grid within which it becomes no dearer; at its beginning it is. */
function firstTurn(cheaper: (requests: number) => boolean, mayTurn: (step: number) => boolean): number {
  for (let step = 0; ; step++) {
    if (!mayTurn(step)) continue;
    const points = pointsOf(step);
    const at = points.findIndex(cheaper);
    if (at > 0) return bisected(cheaper, points[at - 1]!, points[at]!);
  }
}

/** After the last point at which it is dearer; `lastDearer`: of those of the grid, -1 = at none. */
function lastTurn(cheaper: (requests: number) => boolean, lastDearer: number, mayTurn: (step: number) => boolean): number | undefined {
  for (let step = trafficGrid.length - 2; step >= Math.max(0, lastDearer); step--) {
    if (!mayTurn(step)) continue;
    const points = pointsOf(step);
    const at = points.findLastIndex((requests) => !cheaper(requests));
    if (at >= 0) return bisected(cheaper, points[at]!, points[at + 1]!);
  }
  return undefined;
}

/** From one point of the grid to the next. */
function pointsOf(step: number): number[] {
  const [low, high] = [trafficGrid[step]!, trafficGrid[step + 1]!];
  return Array.from({ length: POINTS + 1 }, (_, index) => (index === POINTS ? high : low * (high / low) ** (index / POINTS)));
}

/** Geometric bisection between traffic at which it is dearer and traffic at which it is not. */
function bisected(cheaper: (requests: number) => boolean, dearerAt: number, cheaperAt: number): number {
  let [low, high] = [dearerAt, cheaperAt];
  while (high / low > 1 + 1e-8) {
    const middle = Math.sqrt(low * high);
    if (cheaper(middle)) high = middle;
    else low = middle;
  }
  return high;
}
