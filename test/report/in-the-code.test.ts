import assert from 'node:assert/strict';
import { callHint } from '../../src/report/code/call-hint';
import { handlerLens } from '../../src/report/code/handler-lens';
import { shortName } from '../../src/report/words/short-name';
import { range, sampleCall, sampleEstimate, sampleHandler } from './sample';

describe('what stands in the code', () => {
  const handler = sampleHandler();
  const site = (call = sampleCall(), cost = { costPerMonth: 12, callsPerRequest: 1 }) => ({ call, users: [{ handler, cost }] });

  it('above a handler: both bills and the waiting', () => {
    const estimate = sampleEstimate();
    assert.deepEqual(handlerLens(estimate.handlers[0]!, estimate), { text: 'Lambda $230/mo · 80% waiting · Fargate $52/mo', costPerMonth: 230 });
  });

  it('above a handler without a container: the one bill', () => {
    const estimate = sampleEstimate();
    estimate.options.pop();
    assert.equal(handlerLens(estimate.handlers[0]!, estimate).text, 'Lambda $230/mo · 80% waiting');
  });

  it('behind an await: how long, and what that costs at most', () => {
    assert.deepEqual(callHint([site()], {}), { text: '5 ms · ≤$12/mo', costPerMonth: 12 });
    assert.equal(callHint([site()], { latenciesMs: { dynamodb: 40 } })?.text, '40 ms · ≤$12/mo');
    assert.equal(callHint([site(sampleCall(), { costPerMonth: 0.001, callsPerRequest: 1 })], {})?.text, '5 ms · <$0.01/mo');
  });

  it('behind an await of several calls or of a loop: all of them', () => {
    assert.deepEqual(callHint([site(), site(sampleCall({ latencyMs: range(7) }))], {}), { text: '≤12 ms · ≤$24/mo', costPerMonth: 24 });
    assert.equal(callHint([site(sampleCall(), { costPerMonth: 12, callsPerRequest: 10 })], {})?.text, '10 × 5 ms · ≤$12/mo');
  });

  it('behind an await of loading: INIT and no bill by the request', () => {
    assert.deepEqual(callHint([{ call: sampleCall({ phase: 'init' }), users: [{ handler }] }], {}), { text: '5 ms at INIT' });
  });

  it('behind an await where nothing that is compared bills it: how long', () => {
    assert.deepEqual(callHint([{ call: sampleCall(), users: [{ handler }] }], {}), { text: '5 ms' });
  });

  it('behind what nobody waits for: nothing', () => assert.equal(callHint([site(sampleCall({ awaited: false }))], {}), undefined));

  it('in the sidebar: a name that leaves room for its cost', () => {
    assert.equal(shortName('createOrder'), 'createOrder');
    assert.equal(shortName('packages/functions/src/orders/create.handler'), '…/src/orders/create.handler');
    assert.equal(shortName('DELETE /api/websites/[websiteId]'), 'DELETE …/[websiteId]');
    assert.equal(shortName('GET /api/websites/[websiteId]/event-data'), 'GET …/event-data');
    assert.equal(shortName('aVeryLongFunctionNameWithoutAnySlashInIt').length, 26);
  });
});
