import type { Charge } from '../../domain';
import { exactNumber } from '../words/format';

/** Steps that are cut from the same sum as a charge's quantity: free, at the first price, dearer. */
function stepsOf({ skuId, description }: Charge, charges: readonly Charge[]): { base: string; steps: Charge[]; whole: number } {
  const base = description.replace(/ \((free tier|above [\d,]+)\)$/, '');
  const steps = charges.filter((one) => one.skuId === skuId && one.description.startsWith(base));
  return { base, steps, whole: steps.reduce((sum, { pricingQuantity }) => sum + pricingQuantity, 0) };
}

/** A charge's quantity with the free and the dearer steps, in its pricing unit. */
export function wholeQuantity(charge: Charge, charges: readonly Charge[]): number {
  return stepsOf(charge, charges).whole;
}

/** What a quantity comes to: the sum whole, with this step's part. */
export function wholeQuantityText(charge: Charge, charges: readonly Charge[]): string {
  const { base, steps, whole } = stepsOf(charge, charges);
  const part = steps.length > 1 ? `; of these ${exactNumber(charge.pricingQuantity)} ${charge.description === base ? 'at this price' : `are ${charge.description.slice(base.length + 2, -1)}`}` : '';
  return `${exactNumber(whole)} ${charge.pricingUnit}${part}`;
}
