import { deepEqual, equal } from 'node:assert/strict';
import { PromiseTimes } from '../../../src/estimate/time/promise-times';

describe('PromiseTimes', () => {
  const times = PromiseTimes.NONE.with(5, 50).with(2, 20).with(9, 90);

  it('keeps the order of ranks, and leaves what it was made from as it was', () => {
    const before = times.with(5, 55);
    deepEqual([times.ranks, times.times], [[2, 5, 9], [20, 50, 90]]);
    deepEqual([before.get(5), times.get(5), times.get(4), times.has(9), times.has(0), PromiseTimes.NONE.size], [55, 50, undefined, true, false, 0]);
  });

  it('is itself where everything matters, else without what does not', () => {
    equal(times.filter(() => true), times);
    deepEqual(times.filter((time, rank) => rank !== 5 && time > 0).ranks, [2, 9]);
    deepEqual(times.map((time, rank) => time + rank).times, [22, 55, 99]);
  });

  it('unites what several have, with 0 for what one of them has not', () => {
    const united = PromiseTimes.unite([times, PromiseTimes.NONE, PromiseTimes.NONE.with(3, 7).with(9, 1)], (all) => Math.max(...all) + Math.min(...all));
    deepEqual([united.ranks, united.times], [[2, 3, 5, 9], [20, 7, 50, 90]]);
    equal(PromiseTimes.unite([PromiseTimes.NONE, PromiseTimes.NONE], () => 1), PromiseTimes.NONE);
  });
});
