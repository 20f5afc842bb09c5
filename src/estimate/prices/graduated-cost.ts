import type { PriceTier } from '../../domain';

/** Cost of a quantity whose parts are priced by the step that they fall in, USD. */
export function graduatedCost(quantity: number, tiers: readonly PriceTier[]): number {
  let cost = 0;
  for (let index = 0; index < tiers.length; index++) {
    const { from, unitPrice } = tiers[index]!;
    if (quantity <= from) break;
    const end = index + 1 < tiers.length ? Math.min(quantity, tiers[index + 1]!.from) : quantity;
    cost += (end - from) * unitPrice;
  }
  return cost;
}
