import { trafficGrid } from '../traffic/traffic-grid';

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

/** Two bills, and what they are on the grid. */
interface Bills {
  first: CostOf;
  second: CostOf;
  firstOnGrid: readonly number[];
  secondOnGrid: readonly number[];
}

/** Where `second` becomes no dearer than `first`. Who compares many knows what they cost on the grid. */
export function breakEven(first: CostOf, second: CostOf, firstOnGrid: readonly number[] = trafficGrid.map(first), secondOnGrid: readonly number[] = trafficGrid.map(second)): Crossing {
  const bills = { first, second, firstOnGrid, secondOnGrid };
  const found = firstOnGrid.map((cost, index) => secondOnGrid[index]! <= cost);
  const begin = found.indexOf(true);
  const from = isCheaper(bills, LEAST_TRAFFIC) ? LEAST_TRAFFIC : begin === 0 ? bisected(bills, LEAST_TRAFFIC, trafficGrid[0]!) : firstTurn(bills, begin);
  if (!found.at(-1)) return { first: from };
  return { first: from, stable: lastTurn(bills, found.lastIndexOf(false)) ?? from };
}

function isCheaper({ first, second }: Bills, requests: number): boolean {
  return second(requests) <= first(requests);
}

/** Of the first step of the grid within which it becomes no dearer; `begin`: of the points of the grid, the first where it is, -1 = none. Bills do not fall when traffic rises: where `second` is dearer at one point than `first` at a later one, it is so all the way. */
function firstTurn(bills: Bills, begin: number): number | undefined {
  const { first, second, firstOnGrid, secondOnGrid } = bills;
  for (let step = 0; step < (begin < 0 ? trafficGrid.length - 1 : begin); step++) {
    if (secondOnGrid[step]! > firstOnGrid[step + 1]!) continue;
    const points = pointsOf(step);
    const at = nearest(0, POINTS, (index) => isCheaper(bills, points[index]!), (from, to) => second(points[from]!) <= first(points[to]!));
    if (at !== undefined) return bisected(bills, points[at - 1]!, points[at]!);
  }
  return begin < 0 ? undefined : bisected(bills, trafficGrid[begin - 1]!, trafficGrid[begin]!);
}

/** After the last point at which it is dearer; `lastDearer`: of those of the grid, -1 = at none. Services that rent the same instances have one bill: what is the same to the digit at both ends of half a step is so in between. */
function lastTurn(bills: Bills, lastDearer: number): number | undefined {
  const { first, second, firstOnGrid, secondOnGrid } = bills;
  const isSame = (requests: number) => second(requests) === first(requests);
  for (let step = trafficGrid.length - 2; step >= Math.max(0, lastDearer); step--) {
    if (secondOnGrid[step + 1]! <= firstOnGrid[step]!) continue;
    const points = pointsOf(step);
    const at = nearest(POINTS, 0, (index) => !isCheaper(bills, points[index]!), (from, to) => second(points[from]!) > first(points[to]!) && !(isSame(points[from]!) && isSame(points[to]!)));
    if (at !== undefined) return bisected(bills, points[at]!, points[at + 1]!);
  }
  return lastDearer < 0 ? undefined : bisected(bills, trafficGrid[lastDearer]!, trafficGrid[lastDearer + 1]!);
}

/** The nearest to `from`, on the way to `to`, of those that are wanted; `mayBe`: whether one can be behind a number, up to another. Halves without any are not looked through. */
function nearest(from: number, to: number, isWanted: (index: number) => boolean, mayBe: (from: number, to: number) => boolean): number | undefined {
  if (Math.abs(to - from) === 1) return isWanted(to) ? to : undefined;
  const middle = from + Math.trunc((to - from) / 2);
  const within = (begin: number, end: number) => (mayBe(begin, end) ? nearest(begin, end, isWanted, mayBe) : undefined);
  return within(from, middle) ?? within(middle, to);
}

const pointsOfSteps: number[][] = [];

/** From one point of the grid to the next; each pair of bills asks for them. */
function pointsOf(step: number): readonly number[] {
  const [low, high] = [trafficGrid[step]!, trafficGrid[step + 1]!];
  return (pointsOfSteps[step] ??= Array.from({ length: POINTS + 1 }, (_, index) => (index === POINTS ? high : low * (high / low) ** (index / POINTS))));
}

/** Geometric bisection between traffic at which it is dearer and traffic at which it is not. */
function bisected(bills: Bills, dearerAt: number, cheaperAt: number): number {
  let [low, high] = [dearerAt, cheaperAt];
  while (high / low > 1 + 1e-8) {
    const middle = Math.sqrt(low * high);
    if (isCheaper(bills, middle)) high = middle;
    else low = middle;
  }
  return high;
}
