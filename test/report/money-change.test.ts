import assert from 'node:assert/strict';
import fc from 'fast-check';
import { moneyChange } from '../../src/report/words/money-change';

describe('a change of an amount', () => {
  const cases: [what: string, change: Parameters<typeof moneyChange>, text: string][] = [
    ['adds up though each rounds the other way', [96.15, 101.64], '$96.1 → $101.6 (+$5.5)'],
    ['of cents', [12.341, 12.393], '$12.34 → $12.39 (+$0.05)'],
    ['that is large', [1684, 474], '$1,680 → $470 (-$1,210)'],
    ['of which little is left', [120, 0.02], '$120 → $0.02 (-$120)'],
    ['of less than a cent', [12.341, 12.342], '$12 → $12 (+<$0.01)'],
    ['of nothing', [96.21, 96.21], '$96 → $96 (±$0)'],
    ['of what is new', [undefined, 4.26], '– → $4.3 (+$4.3)'],
    ['of what is gone', [4.26, undefined], '$4.3 → – (-$4.3)'],
    ['of millions', [12_345_678, 13_999_999], '$12.3M → $14M (+$1.7M)'],
    ['in another currency', [96.15, 101.64, 'EUR'], '€96.1 → €101.6 (+€5.5)'],
    ['that is a part of a small one shows its last digit', [10, 134.6, 'USD', 18.6], '$10 → $135 (+$125)'],
    ['that is a small part of a large one keeps its digits', [10, 10.54, 'USD', 186], '$10.00 → $10.54 (+$0.54)'],
  ];
  for (const [what, change, text] of cases) {
    it(what, () => {
      const { before, after, difference } = moneyChange(...change);
      assert.equal(`${before} → ${after} (${difference})`, text);
    });
  }

  it('adds up in the digits that it shows, each near to what it is', () => {
    const dollars = fc.integer({ min: 1_000, max: 99_900 }).map((cents) => cents / 100);
    fc.assert(fc.property(dollars, dollars, (before, after) => {
      const shown = moneyChange(before, after);
      const [then, now, difference] = [amountOf(shown.before), amountOf(shown.after), amountOf(shown.difference)];
      if (!shown.difference.includes('<')) assert.ok(Math.abs(now - then - difference) < 1e-9, JSON.stringify(shown));
      // Two significant digits.
      assert.ok(Math.abs(now - after) <= 0.05 * after && Math.abs(then - before) <= 0.15 * before, JSON.stringify(shown));
      assert.ok(Math.abs(difference - (after - before)) <= 0.05 * Math.abs(after - before) + 0.005, JSON.stringify(shown));
    }));
  });
});

function amountOf(text: string): number {
  return Number(text.replace(/[$,+±<]/g, ''));
}
