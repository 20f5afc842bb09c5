import assert from 'node:assert/strict';
import type { Mark } from '../../src/analysis/paths/marks/mark';
import { Tallies } from '../../src/analysis/paths/marks/tallies';

const markAfter = (after: Mark[], order: number): Mark => ({ order, ms: order, after, how: 'call' });

describe('tallies', () => {
  it('hold no more moments of loops that count in turn than there are loops', () => {
    const tallies = new Tallies();
    const holder = {};
    const last: Mark[] = [];
    for (let order = 1; order <= 300; order++) {
      const loop = order % 3;
      last[loop] = markAfter(last[loop] ? [last[loop]] : [], order);
      tallies.note(holder, 'done', last[loop]);
    }
    assert.deepEqual(tallies.of(holder, 'done').map(({ order }) => order), [298, 299, 300]);
  });

  it('hold every moment of those that count once each', () => {
    const tallies = new Tallies();
    const holder = {};
    for (let order = 1; order <= 30; order++) tallies.note(holder, 'left', markAfter([], order));
    assert.equal(tallies.of(holder, 'left').length, 30);
  });
});
