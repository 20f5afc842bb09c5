import assert from 'node:assert/strict';
import { costModels } from '../../src/estimate/cost-models';
import { googleCloudRunInstance as option } from '../../src/hosting/google-cloud-run-instance';
import { everyPrice } from '../../src/hosting/prices/every-price';
import { range, sampleHandler, sampleWorkload } from './sample-workload';

describe('the size of instances that nobody fixed', () => {
  const profile = { ...sampleHandler().profile, ioWaitMs: range(30_000), cpuMs: range(0) };
  const model = (size: object) => costModels(sampleWorkload([sampleHandler({ profile })], {
    container: { minTasks: 1, targetUtilization: 0.65, frontDoor: 'none' }, options: { [option.id]: size },
  }), [option], everyPrice)[0]!;

  it('is the one whose bill is lowest, though a free tier is a larger part of what a small one costs', () => {
    const [chosen, ...typed] = [model({}), ...option.capacities.map(({ vCpu, memoryMiB }) => model({ vCpu, memoryMiB }))];
    for (const requests of [9e8, 9.55e8, 1e9]) {
      const lowest = Math.min(...typed.filter(({ infeasible }) => !infeasible).map(({ cost }) => cost(requests, 'likely')));
      assert.ok(chosen!.cost(requests, 'likely') <= lowest * (1 + 1e-9), `${chosen!.cost(requests, 'likely')} instead of ${lowest}`);
    }
  });
});
