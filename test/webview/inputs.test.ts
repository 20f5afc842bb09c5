import assert from 'node:assert/strict';
import { withHandlerInputs } from '../../webview/with-handler-inputs';
import { withLatency } from '../../webview/with-latency';

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
});
