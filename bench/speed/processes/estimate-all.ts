/** Every hosting option for the project's handlers, warm, in CPU ms: at another total, with other traffic of one handler, and where no two handlers are alike. */
import { createAnalyzer } from '../../../src/analysis/analyzer';
import type { ProjectInputs } from '../../../src/domain';
import { estimate } from '../../../src/estimate/estimate';
import { workload } from '../../../src/estimate/workload';
import { everyOption } from '../../../src/hosting/every-option';
import { everyPrice } from '../../../src/hosting/prices/every-price';
import { cpuMs } from '../cpu-ms';
import { keptState } from '../kept-state';
import { percentile } from '../percentile';
import { printFigures } from '../print-figures';

const ROUNDS = 60;

async function main(root: string, states: string): Promise<void> {
  const { handlers } = await createAnalyzer(root, keptState(root, states)).analyze();
  const measured = (inputs: (round: number) => ProjectInputs) => {
    const times: number[] = [];
    const loads: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const start = process.cpuUsage();
      const hosted = workload(handlers, inputs(round));
      loads.push(cpuMs(start));
      const loaded = process.cpuUsage();
      estimate(hosted, everyOption, everyPrice);
      times.push(cpuMs(loaded));
    }
    return { medianMs: percentile(times, 0.5), firstMs: times[0]!, workloadMs: percentile(loads, 0.5), firstWorkloadMs: loads[0]! };
  };
  const { medianMs: estimateMs, ...first } = measured((round) => ({ requestsPerMonth: 1_000_000 + round }));
  const oneMoved = (typed: ProjectInputs['handlers']) => (round: number): ProjectInputs => ({ handlers: { ...typed, [handlers[0]!.id]: { requestsPerMonth: 100_000 + round } } });
  const unlike = Object.fromEntries(handlers.map(({ id }, index) => [id, { requestsPerMonth: 500 + index, ioWaitMs: 20 + index / 3, cpuMs: 2 + (index % 97) / 10 }]));
  printFigures({ handlers: handlers.length, options: everyOption.length, estimateMs, ...first, oneMovedMs: measured(oneMoved({})).medianMs, unlikeMs: measured(oneMoved(unlike)).medianMs });
}

void main(process.argv[2]!, process.argv[3]!);
