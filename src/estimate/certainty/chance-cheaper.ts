import type { HostingOption, PriceBook, Range, Workload, WorkloadHandler } from '../../domain';
import { costModels } from '../cost-models';
import { normalQuantiles } from '../distributions/normal-quantiles';
import { isTrafficAssumed } from '../is-traffic-assumed';
import { scaled } from './scaled';
import { totalRequests } from '../total-requests';
import { uncertainty } from './uncertainty';
import type { FactorRange } from './uncertainty';

/** How sure the comparison of two options is. */
export interface Chance {
  /** Share of the draws in which the second costs no more than the first, 0..1. */
  secondCheaper: number;
  /** p10, p50, p90 of each, USD per month. */
  percentiles: [Range, Range];
  words: 'cheaper' | 'probably cheaper' | 'too close to call';
}

/** Factors of waiting and of CPU at which costs are computed; between them they are read off, as 2,000 models would take long. */
const waitNodes = 7;
const cpuNodes = 5;

/**
 * Probability that the second of two options is no dearer: waiting, CPU and (where nobody typed it) traffic are drawn together for both,
 * two-piece lognormals through p10, p50 and p90. At least 90 % is "cheaper", 65 % "probably", less is too close to call.
 */
export function chanceCheaper(workload: Workload, pair: readonly [HostingOption, HostingOption], prices: PriceBook): Chance {
  const ranges = {
    wait: factorRange(workload.handlers, ({ profile }) => profile.ioWaitMs),
    cpu: factorRange(workload.handlers, ({ profile }) => profile.cpuMs),
    requests: (isTrafficAssumed(workload.assumptions ?? []) ? [0.5, 1, 2] : [1, 1, 1]) as FactorRange,
  };
  const grid = surface(workload, pair, prices, nodes(ranges.wait, waitNodes), nodes(ranges.cpu, cpuNodes));
  const total = totalRequests(workload.handlers);
  const { percentiles, secondCheaper } = uncertainty(ranges, ({ wait, cpu, requests }) => [grid(0, wait, cpu, total * requests), grid(1, wait, cpu, total * requests)]);
  const sure = Math.max(secondCheaper, 1 - secondCheaper);
  const [first, second] = percentiles.map(([low, likely, high]): Range => ({ low, likely, high }));
  return { secondCheaper, percentiles: [first!, second!], words: sure >= 0.9 ? 'cheaper' : sure >= 0.65 ? 'probably cheaper' : 'too close to call' };
}

/** One factor for all handlers together: the ends of the sum over the sum of what is likely. */
function factorRange(handlers: readonly WorkloadHandler[], of: (handler: WorkloadHandler) => Range): FactorRange {
  const sum = (key: keyof Range) => handlers.reduce((total, handler) => total + handler.requestsPerMonth * of(handler)[key], 0);
  const likely = sum('likely');
  return likely > 0 && sum('low') > 0 ? [sum('low') / likely, 1, sum('high') / likely] : [1, 1, 1];
}

/** Factors from about p0.2 to p99.8; one alone where nothing varies. */
function nodes([low, , high]: FactorRange, count: number): number[] {
  if (low === high) return [1];
  return Array.from({ length: count }, (_, index) => {
    const z = (2.9 * (2 * index)) / (count - 1) - 2.9;
    return Math.exp((z * Math.log(z > 0 ? high : 1 / low)) / normalQuantiles.p90);
  });
}

type Surface = (option: 0 | 1, wait: number, cpu: number, requests: number) => number;

function surface(workload: Workload, pair: readonly [HostingOption, HostingOption], prices: PriceBook, waits: number[], cpus: number[]): Surface {
  const models = waits.map((wait) => cpus.map((cpu) => costModels(scaled(workload, { wait, cpu }), [...pair], prices)));
  return (option, wait, cpu, requests) => {
    const [row, right] = place(waits, wait);
    const [column, down] = place(cpus, cpu);
    const at = (r: number, c: number) => models[Math.min(r, waits.length - 1)]![Math.min(c, cpus.length - 1)]![option]!.cost(requests, 'likely');
    const mix = (a: number, b: number, share: number) => a + share * (b - a);
    return mix(mix(at(row, column), at(row + 1, column), right), mix(at(row, column + 1), at(row + 1, column + 1), right), down);
  };
}

/** The node below, and how far it is to the next, on a log scale; the ends hold beyond them. */
function place(grid: readonly number[], value: number): [index: number, share: number] {
  const index = Math.max(0, Math.min(grid.length - 2, grid.findLastIndex((node) => node <= value)));
  const [below, above] = [grid[index]!, grid[index + 1] ?? grid[index]!];
  return [index, above > below ? Math.max(0, Math.min(1, Math.log(value / below) / Math.log(above / below))) : 0];
}
