import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { LEAST_TRAFFIC, breakEven } from '../../src/estimate/curves/break-even';
import { trafficGrid } from '../../src/estimate/traffic/traffic-grid';

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

  it('is nowhere where the second is always dearer', () => assert.deepEqual(breakEven((requests) => requests * 1e-6, (requests) => 1 + requests * 2e-6), { first: undefined }));

  it('is seen where the second is cheaper at few requests alone', () => {
    // Ten minutes cost 0.10 USD; the other one has a plan of 5 USD a month.
    assert.deepEqual(breakEven((requests) => 5 + requests * 1e-6, (requests) => requests * 0.1), { first: LEAST_TRAFFIC });
  });

  it('is seen where the second is cheaper within one step alone', () => {
    // An instance carries 9.8 million; to 10 million, which the other one takes, two cost more than it does. Points of the grid are 9.44 and 10 million.
    near(breakEven((requests) => Math.ceil(requests / 9.8e6) * 10, (requests) => (requests < 1e7 ? 15 : 30)).first, 9.8e6);
  });

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

  it('is found where a bill becomes lower at more traffic', () => {
    const { first, stable } = breakEven(() => 34, (requests) => (requests < 1.02e6 ? 35 : 34));
    near(first, 1.02e6);
    near(stable, 1.02e6);
  });

  it('is found without a look at bills that are far apart', () => {
    let asked = 0;
    const { first } = breakEven((requests) => (asked++, requests * 2e-6), () => (asked++, 34));
    near(first, 1.7e7);
    assert.ok(asked < trafficGrid.length / 2, `${asked} bills`);
  });

  it('is where a look at every point of every step finds it, for fleets of any size and price', () => {
    const fleet = (each: number, usd: number) => (requests: number) => Math.ceil(requests / each) * usd;
    const size = fc.double({ min: 5.5, max: 9, noNaN: true }).map((power) => 10 ** power);
    fc.assert(fc.property(size, size, fc.integer({ min: 1, max: 90 }), fc.integer({ min: 1, max: 90 }), (each, otherEach, usd, otherUsd) => {
      const [one, other] = [fleet(each, usd), fleet(otherEach, otherUsd)];
      const points = trafficGrid.slice(1).flatMap((high, step) => Array.from({ length: 20 }, (_, index) => trafficGrid[step]! * (high / trafficGrid[step]!) ** ((index + 1) / 20)));
      const cheaper = points.map((requests) => other(requests) <= one(requests));
      const [begin, lastDearer] = [cheaper.indexOf(true), cheaper.lastIndexOf(false)];
      const { first, stable } = breakEven(one, other);
      const isAt = (found: number | undefined, index: number) => assert.ok(found! >= points[index - 1]! && found! <= points[index]! * (1 + 1e-12), `${found} instead of ${points[index - 1]} to ${points[index]}`);
      if (first !== undefined && begin > 0) isAt(first, begin);
      if (stable !== undefined && lastDearer >= 0) isAt(stable, lastDearer + 1);
    }), { numRuns: 60, seed: 26 });
  });

  it('is told of services with one bill without a look at every point', () => {
    let asked = 0;
    const bill = (requests: number) => {
      asked++;
      return Math.ceil(requests / 9.8e6) * 10 + requests * 1e-8;
    };
    assert.deepEqual(breakEven(bill, bill), { first: LEAST_TRAFFIC, stable: LEAST_TRAFFIC });
    assert.ok(asked < 5000, `${asked} times asked`);
  });
});
