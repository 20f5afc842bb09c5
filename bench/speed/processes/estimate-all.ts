/** Every hosting option for the project's handlers, warm, in CPU ms, with the turning point that the editor shows: at another total, with other traffic of one handler, and where no two handlers are alike; then with those of every pair. */
import { createAnalyzer } from '../../../src/analysis/analyzer';
import type { ProjectInputs } from '../../../src/domain';
import { estimate, type Turning } from '../../../src/estimate/estimate';
import { workload } from '../../../src/estimate/workload';
import { everyOption } from '../../../src/hosting/every-option';
import { everyPrice } from '../../../src/hosting/prices/every-price';
import { comparedPair } from '../../../src/report/compared-pair';
import { cpuMs } from '../cpu-ms';
import { keptState } from '../kept-state';
import { percentile } from '../percentile';
import { printFigures } from '../print-figures';
import { threadCpuMs } from '../thread-cpu';

const ROUNDS = 60;

async function main(root: string, states: string): Promise<void> {
  const { handlers } = await createAnalyzer(root, keptState(root, states)).analyze();
  const measured = (inputs: (round: number) => ProjectInputs, turning?: Turning) => {
    const times: number[] = [];
    const ownTimes: number[] = [];
    const loads: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const start = process.cpuUsage();
      const hosted = workload(handlers, inputs(round));
      loads.push(cpuMs(start));
      const [loaded, own] = [process.cpuUsage(), threadCpuMs()];
      estimate(hosted, everyOption, everyPrice, turning);
      times.push(cpuMs(loaded));
      ownTimes.push(threadCpuMs() - own);
    }
    return { medianMs: percentile(times, 0.5), threadMs: percentile(ownTimes, 0.5), firstMs: times[0]!, workloadMs: percentile(loads, 0.5), firstWorkloadMs: loads[0]! };
  };
  const { medianMs: estimateMs, ...first } = measured((round) => ({ requestsPerMonth: 1_000_000 + round }), comparedPair);
  const oneMoved = (typed: ProjectInputs['handlers']) => (round: number): ProjectInputs => ({ handlers: { ...typed, [handlers[0]!.id]: { requestsPerMonth: 100_000 + round } } });
  const unlike = Object.fromEntries(handlers.map(({ id }, index) => [id, { requestsPerMonth: 500 + index, ioWaitMs: 20 + index / 3, cpuMs: 2 + (index % 97) / 10 }]));
  const moved = measured(oneMoved({}), comparedPair);
  printFigures({
    handlers: handlers.length, options: everyOption.length, estimateMs, ...first, oneMovedMs: moved.medianMs, oneMovedThreadMs: moved.threadMs,
    unlikeMs: measured(oneMoved(unlike), comparedPair).medianMs, everyPairMs: measured(oneMoved({})).medianMs,
  });
}

void main(process.argv[2]!, process.argv[3]!);
