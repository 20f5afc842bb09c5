import assert from 'node:assert/strict';
import { join } from 'node:path';
import { createAnalyzer } from '../../src/analysis/analyzer';
import type { Analysis } from '../../src/domain';
import type { ComputedFigures } from '../../src/editor/figures';
import type { AnalysisClient } from '../../src/editor/thread/analysis-client';
import { answerQuestion } from '../../src/editor/answer-question';
import { Session } from '../../src/editor/session';
import { computeFigures } from '../../src/editor/thread/compute-figures';
import { partFigures } from '../../src/editor/thread/part-figures';
import { comparison } from '../../src/report/comparison';
import { handlerHover } from '../../src/report/code/handler-hover';
import { handlerLens } from '../../src/report/code/handler-lens';
import { headline } from '../../src/report/headline';
import { percent } from '../../src/report/words/format';

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

  it('of some handlers say what is true of each whoever else there is: no costs, no share of the traffic', () => {
    const some = partFigures(computeFigures({ ...analysis, handlers: analysis.handlers.slice(0, 1) }, text, undefined));
    const [handler] = some.analysis.handlers;
    const whole = computeFigures(analysis, text, undefined);
    const costOf = ({ estimate }: ComputedFigures) => estimate.handlers.find(({ id }) => id === handler!.id)!;
    const { durationMs, waitingShare } = costOf(whole);
    assert.deepEqual([costOf(some).durationMs, costOf(some).waitingShare], [durationMs, waitingShare]);
    assert.deepEqual(handlerLens(costOf(some), some.estimate), { text: `${percent(waitingShare.likely)} waiting`, costPerMonth: 0 });
    const hovers = [some, whole].map(({ estimate, inputs }) => handlerHover(handler!, estimate, inputs));
    assert.deepEqual(hovers.map(({ facts }) => facts.map(({ label }) => label)), [['Waiting', 'Duration'], ['AWS Lambda', 'Fly.io Machines', 'Waiting', 'Duration']]);
    assert.deepEqual(hovers.map(({ reasons }) => reasons.filter(({ text: reason }) => /requests a month|free tier/.test(reason)).length), [0, 2]);
    assert.deepEqual([some.callCosts.size, some.estimate.assumptions], [0, []]);
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
