import type { CostCurve } from '../../src/estimate/curves/cost-curve';

/** Ends of both axes: whole powers of ten. */
export interface ChartBounds {
  x: { min: number; max: number };
  y: { min: number; max: number };
}

/** Bills below this are not worth a decade of the chart, USD per month. */
const SMALLEST_BILL = 1;

/** The chart shows at least up to this bill, USD per month. */
const LARGEST_START = 100;

/**
 * Axes that hold what matters, from the decade below to the decade above, and that only grow: the picture stands still while a
 * person drags.
 */
export function chartBounds(curves: CostCurve[], marks: number[], before: ChartBounds | undefined): ChartBounds {
  const matters = marks.filter((mark) => mark > 0);
  const x = grown(Math.min(1e5, ...matters) / 3, Math.max(1e8, ...matters) * 3, before?.x);
  const bills = curves.flatMap(({ requestsPerMonth, listCostPerMonth }) => listCostPerMonth.filter((_, index) => requestsPerMonth[index]! >= x.min && requestsPerMonth[index]! <= x.max)).flatMap(({ low, high }) => [low, high]);
  const y = grown(Math.max(SMALLEST_BILL, Math.min(LARGEST_START, ...bills.filter((bill) => bill > 0))), Math.max(LARGEST_START, ...bills.filter(Number.isFinite)), before?.y);
  return { x, y };
}

function grown(low: number, high: number, before: { min: number; max: number } | undefined): { min: number; max: number } {
  const [min, max] = [10 ** Math.floor(Math.log10(low)), 10 ** Math.ceil(Math.log10(high))];
  return { min: Math.min(min, before?.min ?? min), max: Math.max(max, before?.max ?? max) };
}
