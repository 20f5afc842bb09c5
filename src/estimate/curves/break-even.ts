import { CostLine } from './cost-line';
import type { CostOf } from './cost-line';
import { trafficGrid } from '../traffic/traffic-grid';

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
/** Steps of the grid of which each is looked at, where the bills are near each other at both ends of them. */
const STRETCH = 4;
/** Bills do not fall by as much when traffic rises: where one is so many times the other at both ends of a stretch, it is dearer all the way. */
const FAR_APART = 1.1;

/** Two bills, and what they are on the grid. */
interface Bills {
  first: CostOf;
  second: CostOf;
  firstLine: CostLine;
  secondLine: CostLine;
}

/** Where `second` becomes no dearer than `first`. Who compares many keeps their lines. */
export function breakEven(first: CostOf, second: CostOf, firstLine = new CostLine(first), secondLine = new CostLine(second)): Crossing {
  const bills = { first, second, firstLine, secondLine };
  const { begin, lastDearer, near } = compared(bills);
  const from = isCheaper(bills, LEAST_TRAFFIC) ? LEAST_TRAFFIC : begin === 0 ? bisected(bills, LEAST_TRAFFIC, trafficGrid[0]!) : firstTurn(bills, begin, near);
  if (lastDearer === trafficGrid.length - 1) return { first: from };
  return { first: from, stable: lastTurn(bills, lastDearer, near) ?? from };
}

function isCheaper({ first, second }: Bills, requests: number): boolean {
  return second(requests) <= first(requests);
}

/** Two bills on the grid. */
interface Compared {
  /** Of its points the first where the second is no dearer, -1 = none. */
  begin: number;
  /** The last where it is dearer, -1 = none. */
  lastDearer: number;
  /** Steps from one point to the next that may hold a turn, in their order: elsewhere one bill is far above the other. */
  near: number[];
}

function compared(bills: Bills): Compared {
  const answer: Compared = { begin: -1, lastDearer: -1, near: [] };
  compareWithin(0, trafficGrid.length - 1, bills, answer);
  return answer;
}

/** Halves of what lies between two points, until the bills are far apart at both ends. */
function compareWithin(from: number, to: number, bills: Bills, answer: Compared): void {
  const { firstLine, secondLine } = bills;
  if (secondLine.at(from) > FAR_APART * firstLine.at(to)) answer.lastDearer = to;
  else if (FAR_APART * secondLine.at(to) <= firstLine.at(from)) answer.begin = answer.begin < 0 ? from : answer.begin;
  else if (to - from > STRETCH) {
    const middle = Math.floor((from + to) / 2);
    compareWithin(from, middle, bills, answer);
    compareWithin(middle, to, bills, answer);
  } else {
    for (let index = from; index <= to; index++) {
      if (!(secondLine.at(index) <= firstLine.at(index))) answer.lastDearer = index;
      else if (answer.begin < 0) answer.begin = index;
      if (index < to) answer.near.push(index);
    }
  }
}

/** Of the first step of the grid within which it becomes no dearer. Bills do not fall when traffic rises: where `second` is dearer at one point than `first` at a later one, it is so all the way. */
function firstTurn(bills: Bills, begin: number, near: readonly number[]): number | undefined {
  const { first, second, firstLine, secondLine } = bills;
  for (const step of near) {
    if (begin >= 0 && step >= begin) break;
    if (secondLine.at(step) > firstLine.at(step + 1)) continue;
    const points = pointsOf(step);
    const at = nearest(0, POINTS, (index) => isCheaper(bills, points[index]!), (from, to) => second(points[from]!) <= first(points[to]!));
    if (at !== undefined) return bisected(bills, points[at - 1]!, points[at]!);
  }
  return begin < 0 ? undefined : bisected(bills, trafficGrid[begin - 1]!, trafficGrid[begin]!);
}

/** After the last point at which it is dearer. Services that rent the same instances have one bill: what is the same to the digit at both ends of half a step is so in between. */
function lastTurn(bills: Bills, lastDearer: number, near: readonly number[]): number | undefined {
  const { first, second, firstLine, secondLine } = bills;
  const isSame = (requests: number) => second(requests) === first(requests);
  for (const step of near.toReversed()) {
    if (step < lastDearer) break;
    if (secondLine.at(step + 1) <= firstLine.at(step)) continue;
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
