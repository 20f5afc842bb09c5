import assert from 'node:assert/strict';
import { calculate, cents } from './calculate';

/** A bill that somebody has published. */
export interface Published {
  id: string;
  title: string;
  source: string;
  option: string;
  workload: object;
  /** Printed bill; the whole option's, unless `lines` are compared alone. */
  total?: number;
  /** Printed lines by the beginning of their SKU. */
  lines?: Record<string, number>;
  /** Where the source's own arithmetic slips: what it prints, and why. */
  slip?: { printed: number; why: string };
}

/** Redoes each bill by the calculator, to the printed cent. */
export function redo(published: readonly Published[]): void {
  for (const { id, title, source, option, workload, total, lines = {}, slip } of published) {
    it(`${id} ${title} (${source})${slip ? `; it prints ${slip.printed}: ${slip.why}` : ''}`, () => {
      const { listCostPerMonth, charges } = calculate(workload, option);
      if (total !== undefined) assert.equal(cents(listCostPerMonth.likely), total);
      for (const [sku, printed] of Object.entries(lines)) {
        const cost = charges.filter(({ skuId }) => skuId.startsWith(sku)).reduce((sum, { listCost }) => sum + listCost, 0);
        assert.equal(cents(cost), printed, sku);
      }
      if (slip) assert.ok(!Object.values({ ...lines, total }).includes(slip.printed), 'the slip is no slip');
    });
  }
}
