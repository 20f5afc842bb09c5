import assert from 'node:assert/strict';
import { estimateDocument } from '../../src/report/documents/estimate-document';
import { sampleAnalysis, sampleEstimate } from './sample';

describe('the document of an estimate', () => {
  const titles = (estimate = sampleEstimate()) => estimateDocument(sampleAnalysis(), estimate, 'orders').map(({ title }) => title);

  it('says where the Lambda bill goes', () => assert.ok(titles().includes('Where the Lambda bill goes')));

  it('has no such part where Lambda is not compared', () => {
    const estimate = sampleEstimate();
    estimate.options.shift();
    assert.ok(!titles(estimate).includes('Where the Lambda bill goes'));
  });
});
