import assert from 'node:assert/strict';
import type { ProjectInputs } from '../../src/domain';
import { estimate } from '../../src/estimate/estimate';
import { workload } from '../../src/estimate/workload';
import { everyOption } from '../../src/hosting/every-option';
import { everyPrice } from '../../src/hosting/prices/every-price';
import { figuresIn } from '../../webview/compute-figures';
import type { PanelFigures } from '../../webview/figures';
import { sampleHandler } from '../report/sample';

const handlers = [sampleHandler({ id: 'a' }), sampleHandler({ id: 'b', schedule: { requestsPerMonth: 9000, reason: 'every 5 minutes' } })];
const compare = ['aws-fargate', 'aws-lambda', 'google-cloud-run', 'render'];

/** The figures, and after how many pauses. */
function run(steps: Generator<void, PanelFigures>): { figures: PanelFigures; pauses: number } {
  for (let pauses = 0; ; pauses++) {
    const { done, value } = steps.next();
    if (done) return { figures: value, pauses };
  }
}

describe("the panel's figures", () => {
  const inputs: ProjectInputs = { compare, requestsPerMonth: 3e7, trafficShape: 'office-hours', currency: { code: 'EUR', perUsd: 0.9 } };

  it('are those of the host and the terminal', () => {
    const expected = estimate(workload(handlers, inputs), everyOption.filter(({ id }) => compare.includes(id)), everyPrice);
    const whole = run(figuresIn(handlers)(inputs)).figures.whole();
    assert.deepEqual(whole.options, expected.options);
    assert.deepEqual(whole.handlers, expected.handlers);
    assert.equal(whole.breakEven.length, 6);
    for (const { options, requestsPerMonth } of expected.breakEven) {
      assert.deepEqual(whole.breakEven.find((row) => row.options.join() === options.join())?.requestsPerMonth, requestsPerMonth);
    }
  });

  it('name the panel as the source of what is typed there, and the file of what is saved', () => {
    const saved: ProjectInputs = { requestsPerMonth: 2e6, handlers: { a: { memoryMiB: 512 } } };
    const steps = figuresIn(handlers, () => saved);
    const sources = (typed: ProjectInputs) => run(steps(typed)).figures.estimate.assumptions.filter(({ origin }) => origin === 'typed').map(({ id, source }) => [id, source]);
    assert.deepEqual(sources(saved), [['requests', 'hosting-cost.json'], ['memory a', 'hosting-cost.json']]);
    assert.deepEqual(sources({ ...saved, requestsPerMonth: 3e6, freeTier: false }), [['requests', 'not saved in hosting-cost.json'], ['memory a', 'hosting-cost.json'], ['free-tier', 'not saved in hosting-cost.json']]);
  });

  it('are the same however the traffic came to be what it is', () => {
    for (const some of [handlers, handlers.slice(0, 1)]) {
      const dragged = figuresIn(some);
      for (const requestsPerMonth of [1e5, 1e6, 0, 5e8]) run(dragged({ ...inputs, requestsPerMonth }));
      const [last, fresh] = [run(dragged(inputs)).figures, run(figuresIn(some)(inputs)).figures];
      last.estimate.options.forEach(({ listCostPerMonth }, index) => assert.ok(Math.abs(listCostPerMonth.likely / fresh.estimate.options[index]!.listCostPerMonth.likely - 1) < 1e-6));
    }
  });

  it('draw no line again while only the traffic of all handlers moves', () => {
    const dragged = figuresIn(handlers.slice(0, 1));
    assert.ok(run(dragged(inputs)).pauses > 10);
    const { curves: before, atZero } = run(dragged(inputs)).figures;
    const { figures, pauses } = run(dragged({ ...inputs, requestsPerMonth: 7e7 }));
    assert.equal(pauses, 0);
    assert.equal(figures.curves, before);
    assert.equal(figures.atZero, atZero, 'what is there without traffic is asked for once');
    const fresh = run(figuresIn(handlers.slice(0, 1))({ ...inputs, requestsPerMonth: 7e7 })).figures;
    assert.deepEqual(figures.atZero(), fresh.atZero());
    assert.equal(figures.estimate.requestsPerMonth, 7e7);
  });

  it('have a line point for every bill, and bills at no traffic and ten times', () => {
    const { figures } = run(figuresIn(handlers.slice(0, 1))({ compare, requestsPerMonth: 1e7 }));
    for (const { optionId, requestsPerMonth, listCostPerMonth } of figures.curves) {
      const index = requestsPerMonth.findIndex((requests) => Math.abs(requests / 1e8 - 1) < 1e-9);
      assert.ok(Math.abs(listCostPerMonth[index]!.likely / figures.atTenTimes().get(optionId)!.likely - 1) < 1e-6, optionId);
    }
    assert.equal(figures.atZero().get('aws-lambda')!.likely, 0);
    assert.ok(figures.atZero().get('aws-fargate')!.likely > 10);
  });
});
