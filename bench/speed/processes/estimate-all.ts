/** Every hosting option for the project's handlers, warm, in CPU ms; and what typing other traffic costs before that. */
import { createAnalyzer } from '../../../src/analysis/analyzer';
import { estimate } from '../../../src/estimate/estimate';
import { workload } from '../../../src/estimate/workload';
import { everyOption } from '../../../src/hosting/every-option';
import { everyPrice } from '../../../src/hosting/prices/every-price';
import { cpuMs } from '../cpu-ms';
import { keptState } from '../kept-state';
import { percentile } from '../percentile';
import { printFigures } from '../print-figures';

const ROUNDS = 30;

async function main(root: string, states: string): Promise<void> {
  const { handlers } = await createAnalyzer(root, keptState(root, states)).analyze();
  const times: number[] = [];
  const loads: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const start = process.cpuUsage();
    const hosted = workload(handlers, { requestsPerMonth: 1_000_000 + round });
    loads.push(cpuMs(start));
    const loaded = process.cpuUsage();
    estimate(hosted, everyOption, everyPrice);
    times.push(cpuMs(loaded));
  }
  printFigures({ handlers: handlers.length, options: everyOption.length, estimateMs: percentile(times, 0.5), firstMs: times[0]!, workloadMs: percentile(loads, 0.5), firstWorkloadMs: loads[0]! });
}

void main(process.argv[2]!, process.argv[3]!);
