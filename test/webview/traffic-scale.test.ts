import assert from 'node:assert/strict';
import { requestsToStep, stepToRequests, trafficSteps } from '../../webview/fields/traffic-scale';

describe('the traffic slider', () => {
  it('starts with no traffic', () => assert.deepEqual([stepToRequests(0), requestsToStep(0), requestsToStep(12)], [0, 0, 0]));
  it('ends at a hundred billion', () => assert.deepEqual([Math.round(stepToRequests(trafficSteps)), requestsToStep(1e15)], [1e11, trafficSteps]));
  it('moves by about 5 %', () => assert.ok(Math.abs(stepToRequests(101) / stepToRequests(100) - 1.047) < 0.001));

  it('stands where its step says', () => {
    for (let step = 1; step <= trafficSteps; step++) assert.equal(requestsToStep(stepToRequests(step)), step);
  });
});
