import assert from 'node:assert/strict';
import { coldMonth } from '../../src/estimate/cold-starts/cold-month';
import { coldStarts } from '../../src/estimate/cold-starts/cold-starts';
import { costCurve } from '../../src/estimate/curves/cost-curve';
import { expectedMax } from '../../src/estimate/distributions/expected-max';
import { hourlyTraffic } from '../../src/estimate/traffic/hourly-traffic';
import { hourlyWeights } from '../../src/estimate/traffic/hourly-weights';
import { hostingOptions } from '../../src/hosting';
import { awsLambda } from '../../src/hosting/aws-lambda';
import { priceBook } from '../../src/hosting/prices';
import { range, sampleHandler, sampleWorkload } from './sample-workload';

describe('cost curve', () => {
  const traffic = Array.from({ length: 200 }, (_, index) => 10 ** (3 + (8 * index) / 199));

  it('has a range for each option at each point', () => {
    const curves = costCurve(sampleWorkload(), hostingOptions, priceBook, traffic);
    assert.deepEqual(curves.map(({ optionId }) => optionId), ['aws-fargate', 'aws-lambda']);
    for (const { listCostPerMonth } of curves) {
      assert.equal(listCostPerMonth.length, traffic.length);
      for (const { low, likely, high } of listCostPerMonth) assert.ok(Number.isFinite(low) && low <= likely && likely <= high && Number.isFinite(high));
    }
  });

  it('keeps the handlers\' shares of the traffic', () => {
    const cheap = sampleHandler({ id: 'cheap', requestsPerMonth: 900, coldStartShare: 0, durationMs: 10 });
    const dear = sampleHandler({ id: 'dear', requestsPerMonth: 100, coldStartShare: 0, durationMs: 1000 });
    const [, lambda] = costCurve(sampleWorkload([cheap, dear], { freeTier: false }), hostingOptions, priceBook, [1e6]);
    const gbSeconds = (900_000 * 0.01 + 100_000 * 1) * 0.5;
    assert.ok(Math.abs(lambda!.listCostPerMonth[0]!.likely - (gbSeconds * 0.0000166667 + 0.2)) < 1e-9);
  });

  it('leaves out an option that has no price', () => {
    assert.deepEqual(costCurve(sampleWorkload([sampleHandler()], { region: 'eu-central-2' }), hostingOptions, priceBook, [1]).map(({ optionId }) => optionId), ['aws-lambda']);
  });

  it('has a container line that rises in steps of whole tasks', () => {
    const profile = { ...sampleHandler().profile, cpuMs: range(50) };
    const [fargate] = costCurve(sampleWorkload([sampleHandler({ profile })], { peakToMean: 1 }), hostingOptions, priceBook, traffic);
    const distinct = new Set(fargate!.listCostPerMonth.map(({ likely }) => Math.round(likely)));
    assert.ok(distinct.size > 10);
  });
});

describe('tables behind the cost curve', () => {
  it('read cold starts within 6 % of the chain itself', () => {
    for (const durationMs of [3, 105, 2400, 30_000]) {
      const table = coldStarts(awsLambda.function, hourlyTraffic({ peakToMean: 3 }, { peakToMean: 3 }))(durationMs, 300);
      for (const requests of [50, 3e3, 77e3, 1e6, 2.3e7, 4e8]) {
        const hourlyRequestsPerSecond = hourlyWeights(3).map((weight) => (weight * requests) / 2_628_000);
        const { coldPerMonth } = coldMonth({ hourlyRequestsPerSecond, durationMs, keepAliveSeconds: 360, recycleSeconds: 7200, deploysPerMonth: 20 });
        const read = table(requests);
        if ((requests / 2_628_000) * (durationMs / 1000) < 20) assert.ok(Math.abs(read - coldPerMonth) <= 0.06 * coldPerMonth, `${durationMs} ms, ${requests}: ${read} instead of ${coldPerMonth}`);
      }
    }
  });

  it('answer equal calls of the longest of several from memory', () => {
    const children = [{ mean: 100, variance: 2500 }, { mean: 80, variance: 100 }];
    assert.equal(expectedMax(children), expectedMax(structuredClone(children)));
  });
});
