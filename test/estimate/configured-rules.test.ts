import assert from 'node:assert/strict';
import { configuredRules } from '../../src/estimate/configured-rules';
import { googleCloudRun } from '../../src/hosting/google-cloud-run';
import { sampleWorkload } from './sample-workload';

describe('rules of an option', () => {
  const typed = (vCpu: number) => configuredRules(googleCloudRun, sampleWorkload([], { options: { 'google-cloud-run': { vCpu } } }).settings);

  it('are the same object as long as the size is the same, so that what was computed with them is found again', () => {
    const two = typed(2);
    assert.equal(typed(2), two);
    assert.equal(typed(4).shared?.vCpu, 4);
    assert.equal(typed(1), googleCloudRun.function);
  });

  it('let a small instance take one request at a time, and a larger one its own number', () => {
    assert.deepEqual([0.5, 1, 2].map((vCpu) => typed(vCpu).shared?.concurrency), [1, 80, 80]);
  });
});
