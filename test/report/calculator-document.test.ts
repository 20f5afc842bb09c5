import assert from 'node:assert/strict';
import { calculatorDocument } from '../../src/report/documents/calculator-document';
import { sampleEstimate } from './sample';

describe('the turning points of the calculator', () => {
  for (const [from, to, expected] of [
    [undefined, undefined, 'AWS Fargate never costs less than AWS Lambda at these proportions.'],
    [1, 1, 'AWS Fargate costs no more than AWS Lambda at any traffic.'],
    [24e6, 24e6, 'AWS Fargate costs no more than AWS Lambda from 24M requests a month.'],
    [24e6, 60e6, 'AWS Fargate costs no more than AWS Lambda from 24M requests a month, and always from 60M.'],
    [24e6, undefined, 'AWS Fargate costs no more than AWS Lambda from 24M requests a month, but not at the most traffic.'],
  ] as const) it(`from ${from} to ${to}`, () => {
    const estimate = sampleEstimate();
    Object.assign(estimate.breakEven[0]!, { requestsPerMonth: from, stableRequestsPerMonth: to });
    assert.deepEqual(calculatorDocument(estimate, new Date()).find(({ title }) => title === 'Turning points')?.items, [expected]);
  });
});
