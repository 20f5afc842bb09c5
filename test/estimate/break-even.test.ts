import assert from 'node:assert/strict';
import { LEAST_TRAFFIC, breakEven } from '../../src/estimate/break-even';

const near = (actual: number | undefined, expected: number) => assert.ok(actual !== undefined && Math.abs(actual / expected - 1) < 1e-6, `${actual} instead of ${expected}`);

describe('where two bills cross', () => {
  it('is found below a thousand requests, where each is a long one', () => {
    // 0.135 USD for each request against 34 USD a month.
    const { first, stable } = breakEven((requests) => 0.135 * requests, () => 34);
    near(first, 34 / 0.135);
    near(stable, 34 / 0.135);
  });

  it('is the least traffic where the second is cheaper at any', () => {
    assert.deepEqual(breakEven((requests) => 40 + requests, () => 34), { first: LEAST_TRAFFIC, stable: LEAST_TRAFFIC });
  });

  it('is nowhere where the second is always dearer', () => assert.deepEqual(breakEven((requests) => requests * 1e-6, (requests) => 1 + requests * 2e-6), {}));

  it('has no end where the first becomes cheaper again', () => {
    const { first, stable } = breakEven((requests) => 10 + requests * 1e-6, (requests) => Math.max(12, requests * 2e-6));
    near(first, 2e6);
    assert.equal(stable, undefined);
  });

  it('is seen where a fleet grows by a step between two points of the grid', () => {
    // 2 USD a million; an instance of 10 USD carries 9.8 million, so the second one is dearer again from there to 10 million. Points of the grid are 9.44 and 10 million.
    const { first, stable } = breakEven((requests) => requests * 2e-6, (requests) => Math.ceil(requests / 9.8e6) * 10);
    near(first, 5e6);
    near(stable, 1e7);
  });
});
