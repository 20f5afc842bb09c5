import assert from 'node:assert/strict';
import { chartBounds } from '../../webview/charts/chart-bounds';

const curve = (bills: number[]) => [{ optionId: 'a', serviceName: 'A', requestsPerMonth: [1e4, 1e5, 1e6, 1e7, 1e8, 1e9], listCostPerMonth: bills.map((bill) => ({ low: bill, likely: bill, high: bill * 2 })) }];

describe('the axes of the cost chart', () => {
  it('end at powers of ten around what matters', () => assert.deepEqual(chartBounds(curve([1, 5, 30, 90, 400, 3000]), [3e6, 24e6], undefined), { x: { min: 1e4, max: 1e9 }, y: { min: 1, max: 1e4 } }));
  it('grow when the project leaves them, and never shrink', () => {
    const wide = chartBounds(curve([1, 5, 30, 90, 400, 3000]), [5e9], undefined);
    assert.equal(wide.x.max, 1e11);
    assert.deepEqual(chartBounds(curve([1, 5, 30, 90, 400, 3000]), [3e6], wide), wide);
  });
  it('hold no traffic and no bill', () => assert.deepEqual(chartBounds(curve([0, 0, 0, 0, 0, 0]), [0, 0], undefined).x, { min: 1e4, max: 1e9 }));
  it('are finite without any curve', () => {
    const { x, y } = chartBounds([], [], undefined);
    for (const end of [x.min, x.max, y.min, y.max]) assert.ok(Number.isFinite(end) && end > 0);
  });
});
