import { mulberry32 } from '../distributions/mulberry32';
import { normalQuantiles } from '../distributions/normal-quantiles';

/** p10, p50 and p90 of a factor on an input: [0.5, 1, 2.5] = half as much is as unlikely as two and a half times as much. */
export type FactorRange = readonly [low: number, base: number, high: number];

export interface Uncertainty {
  /** p10, p50, p90 of each cost. */
  percentiles: [number, number, number][];
  /** Share of the draws in which the second costs no more than the first. */
  secondCheaper: number;
}

/**
 * Monte Carlo over inputs that are not known: each a two-piece lognormal through its p10, p50 and p90, one draw for all costs together,
 * so that what moves both moves both. The generator is seeded: equal questions get equal answers.
 */
export function uncertainty<Name extends string>(
  ranges: Record<Name, FactorRange>,
  costs: (factors: Record<Name, number>) => readonly number[],
  draws = 2000,
  seed = 1,
): Uncertainty {
  const random = mulberry32(seed);
  const names = Object.keys(ranges) as Name[];
  const rows = Array.from({ length: draws }, () => costs(draw(ranges, names, random)));
  const columns = rows[0]!.map((_, column) => rows.map((row) => row[column]!).sort((a, b) => a - b));
  return {
    percentiles: columns.map((sorted) => [quantile(sorted, 0.1), quantile(sorted, 0.5), quantile(sorted, 0.9)]),
    secondCheaper: rows.filter(([first, second]) => second! <= first!).length / draws,
  };
}

function draw<Name extends string>(ranges: Record<Name, FactorRange>, names: Name[], random: () => number): Record<Name, number> {
  return Object.fromEntries(names.map((name) => [name, factor(ranges[name], normal(random))])) as Record<Name, number>;
}

function factor([low, base, high]: FactorRange, z: number): number {
  return base * Math.exp((z * Math.log(z > 0 ? high / base : base / low)) / normalQuantiles.p90);
}

/** Box and Muller. */
function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

function quantile(sorted: number[], probability: number): number {
  const position = probability * (sorted.length - 1);
  const below = Math.floor(position);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below]! + (sorted[above]! - sorted[below]!) * (position - below);
}
