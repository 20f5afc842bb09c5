import assert from 'node:assert/strict';
import { withTrafficOf } from '../../webview/typed/with-traffic-of';

describe('the traffic of several handlers', () => {
  const inputs = { freeTier: false, handlers: { a: { memoryMiB: 512 }, c: { requestsPerMonth: 7 } } };

  it('is typed for each, beside what else is typed', () => assert.deepEqual(withTrafficOf(inputs, ['a', 'b'], 5), { freeTier: false, handlers: { a: { memoryMiB: 512, requestsPerMonth: 5 }, b: { requestsPerMonth: 5 }, c: { requestsPerMonth: 7 } } }));
  it('is taken back', () => assert.equal(withTrafficOf(inputs, ['c'], undefined).handlers!['c']!.requestsPerMonth, undefined));
});
