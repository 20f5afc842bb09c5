import assert from 'node:assert/strict';
import type { WorkloadHandler } from '../../src/domain';
import { estimate } from '../../src/estimate/estimate';
import { timeOfRequest } from '../../src/estimate/time-of-request';
import { everyOption } from '../../src/hosting/every-option';
import { everyPrice } from '../../src/hosting/prices/every-price';
import { range, sampleHandler, sampleWorkload } from './sample-workload';

const profile = (fields: Partial<WorkloadHandler['profile']>) => ({ ...sampleHandler().profile, ...fields });
const asked = (handler: Partial<WorkloadHandler>) => estimate(sampleWorkload([sampleHandler({ requestsPerMonth: 30_000_000, ...handler })]), everyOption.filter(({ id }) => ['aws-lambda', 'aws-fargate', 'aws-app-runner'].includes(id)), everyPrice);

describe('a request that would take longer than its handler\'s time limit', () => {
  // 40 times longer than it may: loops inside loops of unknown lists.
  const endless = { ioWaitMs: range(60, 100, 360_000), cpuMs: range(2, 4, 40_000) };
  const ended = { ioWaitMs: range(60, 100, 9_000), cpuMs: range(2, 4, 1_000) };

  it('ends there in a container, with the part of its wait and of its CPU that fits', () => {
    const handler = sampleHandler({ timeoutSeconds: 10, profile: profile(endless) });
    assert.deepEqual(timeOfRequest(handler, 'high'), { waitMs: 9_000, cpuMs: 1_000 });
    assert.deepEqual(timeOfRequest(handler, 'likely'), { waitMs: 100, cpuMs: 4 });
    assert.deepEqual(timeOfRequest({ ...handler, timeoutSeconds: undefined }, 'high'), { waitMs: 360_000, cpuMs: 40_000 });
  });

  it('costs a container what one costs that takes as long as it may, as on Lambda', () => {
    const [unlimited, limited, short] = [asked({ profile: profile(endless) }), asked({ timeoutSeconds: 10, profile: profile(endless) }), asked({ timeoutSeconds: 10, profile: profile(ended) })];
    for (const [index, { optionId, listCostPerMonth }] of limited.options.entries()) {
      if (optionId === 'aws-lambda') continue;
      assert.deepEqual(listCostPerMonth, short.options[index]!.listCostPerMonth, optionId);
      assert.ok(listCostPerMonth.high < unlimited.options[index]!.listCostPerMonth.high / 10, optionId);
    }
  });

  it('gives its connections back there', () => {
    const holding = (fields: typeof endless, longestMs: number) => profile({ ...fields, pools: [{ name: 'pg', size: 10, database: true, holdMs: range(20, 30, longestMs) }] });
    const [limited, short] = [asked({ timeoutSeconds: 10, profile: holding(endless, 300_000) }), asked({ timeoutSeconds: 10, profile: holding(ended, 7_500) })];
    for (const [index, { optionId, listCostPerMonth }] of limited.options.entries()) if (optionId === 'aws-fargate') assert.deepEqual(listCostPerMonth, short.options[index]!.listCostPerMonth);
  });

  it('is shown with the time that it would take, whatever is compared', () => {
    const shown = (...ids: string[]) => estimate(sampleWorkload([sampleHandler({ timeoutSeconds: 10, memoryMiB: 1769, profile: profile(endless) })]), everyOption.filter(({ id }) => ids.includes(id)), everyPrice).handlers[0]!.durationMs;
    assert.equal(shown('aws-fargate').high, 400_000);
    assert.ok(Math.abs(shown('aws-fargate', 'aws-lambda').high / 400_000 - 1) < 0.001);
  });

  it('is said where it is so, and only there', () => {
    const said = (handler: Partial<WorkloadHandler>) => asked(handler).options.find(({ optionId }) => optionId === 'aws-fargate')!.assumptions.filter(({ id }) => id === 'container-time-limit').map(({ text }) => text);
    assert.match(said({ timeoutSeconds: 10, profile: profile(endless) }).join(), /longer than its handler's time limit ends there in a container too/);
    assert.equal(said({ timeoutSeconds: 10, profile: profile({ ioWaitMs: range(0), cpuMs: range(2, 4, 40_000) }) }).length, 1);
    assert.deepEqual(said({ timeoutSeconds: 10, profile: profile({ ioWaitMs: range(60, 100, 9_000) }) }), []);
    assert.deepEqual(said({ profile: profile(endless) }), []);
  });
});
