import assert from 'node:assert/strict';
import { asFound } from '../../webview/typed/as-found';
import { sameInputs } from '../../webview/typed/same-inputs';
import { withHandlerInputs } from '../../webview/typed/with-handler-inputs';
import { withLatency } from '../../webview/typed/with-latency';
import { withScenario } from '../../webview/typed/with-scenario';

describe('typed inputs', () => {
  it('keep the other values of a handler', () => {
    const inputs = { freeTier: true, handlers: { 'a#b': { memoryMiB: 512 }, 'c#d': { cpuMs: 1 } } };
    assert.deepEqual(withHandlerInputs(inputs, 'a#b', { requestsPerMonth: 5 }), { freeTier: true, handlers: { 'a#b': { memoryMiB: 512, requestsPerMonth: 5 }, 'c#d': { cpuMs: 1 } } });
    assert.deepEqual(inputs.handlers['a#b'], { memoryMiB: 512 });
  });
  it('are taken for nothing but own names', () => assert.deepEqual(withHandlerInputs({}, 'constructor', { cpuMs: 1 }).handlers, { constructor: { cpuMs: 1 } }));
  it('set and take back a latency', () => {
    const typed = withLatency({ latenciesMs: { s3: 20 } }, 'http:api', 310);
    assert.deepEqual(typed.latenciesMs, { 's3': 20, 'http:api': 310 });
    assert.deepEqual(withLatency(typed, 'http:api', undefined).latenciesMs, { s3: 20 });
  });
  it('keep decisions when they are reset', () => {
    assert.deepEqual(asFound({ requestsPerMonth: 5, budgetPerMonth: 9, scenarios: { more: { freeTier: true } }, handlers: { a: { cpuMs: 1, budgetPerMonth: 2 }, b: { cpuMs: 1 } } }), { budgetPerMonth: 9, scenarios: { more: { freeTier: true } }, handlers: { a: { budgetPerMonth: 2 } } });
    assert.deepEqual(asFound({ requestsPerMonth: 5 }), {});
  });
  it('are the same where only order and emptiness differ', () => {
    assert.ok(sameInputs({ region: 'x', freeTier: true, handlers: { a: {} } }, { freeTier: true, region: 'x', peakToMean: undefined }));
    assert.ok(!sameInputs({ compare: ['a', 'b'] }, { compare: ['b', 'a'] }));
  });
  it('are kept under a name without the other names in it, and forgotten', () => {
    const kept = withScenario(withScenario({ freeTier: true }, 'one', 'present'), 'two', 'present');
    assert.deepEqual(kept, { freeTier: true, scenarios: { one: { freeTier: true }, two: { freeTier: true } } });
    assert.deepEqual(withScenario(kept, 'one', 'nothing'), { freeTier: true, scenarios: { two: { freeTier: true } } });
  });
});
