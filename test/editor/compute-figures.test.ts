import assert from 'node:assert/strict';
import { join } from 'node:path';
import { createAnalyzer } from '../../src/analysis/analyzer';
import type { Analysis } from '../../src/domain';
import type { AnalysisClient } from '../../src/editor/thread/analysis-client';
import { answerQuestion } from '../../src/editor/answer-question';
import { Session } from '../../src/editor/session';
import { computeFigures } from '../../src/editor/thread/compute-figures';
import { comparison } from '../../src/report/comparison';
import { headline } from '../../src/report/headline';

const root = join(__dirname, '../../examples/orders-api');
const compared = ['aws-lambda', 'aws-fargate', 'google-cloud-run', 'azure-container-apps', 'fly-machines'];

describe('figures of the editor', () => {
  let analysis: Analysis;
  before(async () => {
    analysis = await createAnalyzer(root).analyze();
  });
  const text = JSON.stringify({ compare: compared });

  it('know where the two bills cross that are compared, and where all do when it is asked', async () => {
    const [{ estimate: shown }, { estimate: every }] = [computeFigures(analysis, text, undefined), computeFigures(analysis, text, undefined, 'every')];
    assert.equal(every.options.length, compared.length);
    assert.equal(every.breakEven.length, (compared.length * (compared.length - 1)) / 2);
    assert.equal(shown.breakEven.length, 1);
    assert.deepEqual(comparison(shown), comparison(every));
    assert.deepEqual(headline(shown), headline(every));
    assert.deepEqual({ ...shown, breakEven: [] }, { ...every, breakEven: [] });
  });

  for (const options of [compared, ['aws-fargate', 'google-cloud-run-instance'], ['aws-lambda', 'google-cloud-run']]) {
    it(`tell an agent where the bills of every pair cross: ${options.join(', ')}`, async () => {
      const saved = JSON.stringify({ compare: options });
      const client = {
        analyze: async () => computeFigures(analysis, saved, undefined),
        estimate: async ({ typed, turning }: Parameters<AnalysisClient['estimate']>[0]) => computeFigures(analysis, saved, typed, turning),
      };
      const session = new Session(root, 'orders', client as unknown as AnalysisClient, { excluded: () => [], unsavedTexts: () => [], openFiles: () => [] });
      const { breakEven } = JSON.parse(await answerQuestion({}, () => session));
      assert.equal(breakEven.length, (options.length * (options.length - 1)) / 2);
    });
  }
});
