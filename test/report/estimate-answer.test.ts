import assert from 'node:assert/strict';
import { estimateAnswer } from '../../src/report/estimate-answer';
import { range, sampleAnalysis, sampleEstimate, sampleHandler } from './sample';

describe('the answer to an agent', () => {
  it('has the dearest of many handlers, also where only a container is compared', () => {
    const handlers = Array.from({ length: 50 }, (_, index) => sampleHandler({ id: `${index}`, name: `handler ${index}` }));
    const estimate = sampleEstimate();
    estimate.options.shift();
    estimate.handlers = handlers.map(({ id }, index) => ({ ...estimate.handlers[0]!, id, listCostPerMonth: { 'aws-fargate': range(index) } }));
    const answer = estimateAnswer({ projectName: 'orders', analysis: sampleAnalysis(handlers), inputs: {}, estimate });
    assert.deepEqual(answer.handlers.slice(0, 2).map(({ name }) => name), ['handler 49', 'handler 48']);
    assert.equal(answer.handlersLeftOut, 10);
  });
});
