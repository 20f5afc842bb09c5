import { trafficGrid } from '../traffic/traffic-grid';

/** Cost of a month at this many requests. */
export type CostOf = (requestsPerMonth: number) => number;

/** One bill on the grid of traffic. Each point is reckoned when it is asked first: turning points lie near few of them. */
export class CostLine {
  private readonly costs = new Float64Array(trafficGrid.length).fill(NaN);

  constructor(readonly cost: CostOf) {}

  at(point: number): number {
    const known = this.costs[point]!;
    return Number.isNaN(known) ? (this.costs[point] = this.cost(trafficGrid[point]!)) : known;
  }
}
