import assert from 'node:assert/strict';
import { costModels } from '../../src/estimate/cost-models';
import { lastingInstances } from '../../src/estimate/requests/lasting-instances';
import { awsAppRunner } from '../../src/hosting/aws-app-runner';
import { everyPrice } from '../../src/hosting/prices/every-price';
import { range, sampleHandler, sampleWorkload } from './sample-workload';

describe('instances that are paid for long after a request', () => {
  it('never become fewer when the load rises, from where one is enough to where hundreds run', () => {
    for (const concurrency of [16, 100, 1000]) {
      for (const from of ['begin', 'end'] as const) {
        for (const times of [0.5, 10, 600, 60_000]) {
          let before = 0;
          for (let load = 1e-3; load < 30_000; load *= 1.05) {
            const instances = lastingInstances(load, load * times, concurrency, from);
            assert.ok(instances >= before * (1 - 1e-9), `${before}, then ${instances} at ${load}, ${concurrency} at a time, paid ${times} times as long from the ${from}`);
            before = instances;
          }
        }
      }
    }
  });

  it('never make a bill of App Runner smaller where traffic is flat and one more instance is hardly ever begun', () => {
    const handler = sampleHandler({ profile: { ...sampleHandler().profile, ioWaitMs: range(71.64313779174), cpuMs: range(0.05) } });
    const [{ cost }] = costModels(sampleWorkload([handler], { trafficShape: 'flat' }), [awsAppRunner], everyPrice) as [ReturnType<typeof costModels>[number]];
    let before = 0;
    for (let requests = 1e9; requests < 1e10; requests *= 1.05) {
      assert.ok(cost(requests, 'likely') >= before, `${before} USD, then less at ${requests} requests`);
      before = cost(requests, 'likely');
    }
  });
});
