import assert from 'node:assert/strict';
import { sidebar } from '../../src/report/sidebar';
import { range, sampleAnalysis, sampleEstimate, sampleHandler } from './sample';

describe('sidebar', () => {
  it('shows both bills, the break-even, and each handler with its awaited calls', () => {
    const items = sidebar(sampleAnalysis(), sampleEstimate(), {});
    assert.deepEqual(items.map(({ label, description }) => `${label}: ${description}`), ['AWS Lambda: $230 a month', 'AWS Fargate: $52 a month', 'Break-even: 24M requests a month', 'getOrder: $230/mo · 80% waiting']);
    assert.deepEqual(items[3]!.location, { file: 'src/get-order.ts', line: 5, column: 14 });
    assert.deepEqual(items[3]!.children.map(({ label, description, location }) => [label, description, location?.file]), [['DynamoDB GetItem', '5 ms', 'src/orders-table.ts']]);
  });

  it('has no break-even where one is cheaper at any traffic, and the band of several', () => {
    const estimate = sampleEstimate();
    const shown = (from: number, to: number) => {
      Object.assign(estimate.breakEven[0]!, { requestsPerMonth: from, stableRequestsPerMonth: to });
      return sidebar(sampleAnalysis(), estimate, {}).find(({ id }) => id === 'break-even')?.description;
    };
    assert.equal(shown(1, 1), 'never');
    assert.equal(shown(24e6, 60e6), '24M to 60M requests a month');
  });

  it('shows what each handler costs in the container where no functions are compared', () => {
    const estimate = sampleEstimate();
    estimate.options.shift();
    estimate.breakEven = [];
    const items = sidebar(sampleAnalysis(), estimate, {});
    assert.deepEqual(items.map(({ label, description }) => `${label}: ${description}`), ['AWS Fargate: $52 a month', 'getOrder: $52/mo · 80% waiting']);
    assert.match(items[1]!.tooltip, /^\$52 a month on AWS Fargate, 80% waiting$/m);
  });

  it('puts the dearest handler first and keeps ids apart', () => {
    const handlers = [sampleHandler({ file: 'src/cheap.ts' }), sampleHandler()];
    const estimate = sampleEstimate();
    estimate.handlers.push({ ...estimate.handlers[0]!, id: 'src/cheap.ts#handler', listCostPerMonth: { 'aws-lambda': range(1) } });
    const items = sidebar(sampleAnalysis(handlers), estimate, {});
    assert.deepEqual(items.slice(3).map(({ id }) => id), ['handler:src/get-order.ts#handler', 'handler:src/cheap.ts#handler']);
    const ids = items.flatMap((item) => [item.id, ...item.children.map(({ id }) => id)]);
    assert.equal(new Set(ids).size, ids.length);
  });

  it('groups handlers by folder or framework, the dearest group first, with its sum', () => {
    const handlers = [sampleHandler({ file: 'api/cheap.ts', framework: 'sam' }), sampleHandler()];
    const estimate = sampleEstimate();
    estimate.handlers.push({ ...estimate.handlers[0]!, id: 'api/cheap.ts#handler', listCostPerMonth: { 'aws-lambda': range(1) } });
    const groups = (groupBy: 'folder' | 'framework') => sidebar(sampleAnalysis(handlers), estimate, {}, { groupBy }).slice(3).map(({ label, description, children }) => [label, description, children.length]);
    assert.deepEqual(groups('folder'), [['src', '$230/mo · 1 handler', 1], ['api', '$1.0/mo · 1 handler', 1]]);
    assert.deepEqual(groups('framework').map(([label]) => label).at(-1), 'sam');
  });

  it('tells handlers of one name apart, and puts first what works most where a free tier covers all of them', () => {
    const handlers = [sampleHandler({ file: 'a/index.ts' }), sampleHandler({ file: 'b/index.ts' }), sampleHandler({ file: 'other.ts', name: 'other' })];
    const estimate = sampleEstimate();
    estimate.handlers = handlers.map(({ id }, index) => ({ ...estimate.handlers[0]!, id, durationMs: range(10 + index), listCostPerMonth: { 'aws-lambda': range(0) } }));
    assert.deepEqual(sidebar(sampleAnalysis(handlers), estimate, {}).slice(3).map(({ label }) => label), ['other', 'getOrder (b)', 'getOrder (a)']);
  });

  it('says what each call costs at most, and which limits bite', () => {
    const estimate = sampleEstimate();
    estimate.options[0]!.limits = ['the account runs 1,000 at a time'];
    const handler = sampleHandler();
    const items = sidebar(sampleAnalysis([handler]), estimate, {}, { costs: new Map([[handler.id, [{ costPerMonth: 12, callsPerRequest: 1 }]]]) });
    assert.equal(items.at(-1)!.children[0]!.description, '5 ms · ≤$12');
    assert.match(items.at(-1)!.children[0]!.tooltip, /^≤\$12 a month on AWS Lambda$/m);
    assert.deepEqual(items.find(({ id }) => id === 'limits')?.children.map(({ description }) => description), ['the account runs 1,000 at a time']);
  });

  it('says of a call that the free tier covers its time', () => {
    const handler = sampleHandler();
    const items = sidebar(sampleAnalysis([handler]), sampleEstimate(), {}, { costs: new Map([[handler.id, [{ costPerMonth: 0, callsPerRequest: 1, isFree: true }]]]) });
    assert.equal(items.at(-1)!.children[0]!.description, '5 ms · free tier');
    assert.match(items.at(-1)!.children[0]!.tooltip, /^nothing on AWS Lambda: the account's free tier covers that time$/m);
  });

  it('is empty without handlers, so that the view can say what to do', () => assert.deepEqual(sidebar(sampleAnalysis([]), sampleEstimate(), {}), []));
});
